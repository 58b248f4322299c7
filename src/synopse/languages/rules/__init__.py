"""The parts that make up a language; one file a stage's need, each with neutral defaults."""
