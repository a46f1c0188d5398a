"""Records of one entry that repeat, contradict or nearly equal each other."""
