"""The page that people read: templates, style, drawings, and the marked articles."""
