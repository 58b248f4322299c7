"""An MCP server: assistants ask for cited facts instead of guessing; needs the extra ``mcp``."""
