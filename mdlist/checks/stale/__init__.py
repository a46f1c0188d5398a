"""What no longer applies: promises of the contract, disable comments."""
