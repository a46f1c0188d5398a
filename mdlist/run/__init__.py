"""Arguments in, outcomes out: targets, settings, contracts, files, processes, baselines. All I/O;
no click.
"""
