"""Enters: nothing. Leaves: what is known of each site, a record a site, a file a kind of sites."""
