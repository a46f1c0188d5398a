"""The links of cells and bullets: their syntax, form, target, label, facts."""
