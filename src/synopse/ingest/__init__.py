"""Files, folders, standard input, JSONL and addresses become raw articles."""
