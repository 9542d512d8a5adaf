"""What the pages of all reports share: colours, and the look of text."""

STYLE = """
:root { --ink: #1d2329; --quiet: #5d6873; --line: #d8dee4; --paper: #fff; --ground: #f4f6f8; --accent: #1f5fa8;
  --error: #b42318; --warning: #a15c07; --question: #6941c6; --info: #326580; --good: #1f6f43; --doubt: #9a3412; }
* { box-sizing: border-box; }
body { background: var(--ground); color: var(--ink); line-height: 1.7; font-size: 15px;
  font-family: "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  text-spacing-trim: trim-start; overflow-wrap: anywhere; }
"""
