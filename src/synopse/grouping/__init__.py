"""Articles to stories, in a stream: each new article joins its story or opens one."""
