"""What outlets say differently besides amounts: names, who spoke, whether, and how far."""
