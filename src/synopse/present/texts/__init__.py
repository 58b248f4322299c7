"""The words of the interface by what they are on, German and English side by side; `Words` reads them."""
