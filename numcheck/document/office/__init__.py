"""Office files: zip archives of XML, read without trust in whoever made them."""
