"""What each key of a contract means, as data: whence come messages, pages and schemas."""
