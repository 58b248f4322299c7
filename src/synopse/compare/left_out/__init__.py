"""What makes an omission: who can be charged with one, how near an article comes to telling it."""
