"""Writes the Python code of a README, for running it as it stands there."""

import re
import sys

blocks = re.findall(r"^```python\n(.*?)^```", open(sys.argv[1], encoding="utf-8").read(), re.MULTILINE | re.DOTALL)
if not blocks:
    sys.exit(f"{sys.argv[1]}: no block of Python")
print("\n".join(blocks))
