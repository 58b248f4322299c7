"""What the terminal form is made of."""
