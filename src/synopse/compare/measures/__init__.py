"""What an amount measures: the evidence by which two amounts may be set against each other."""
