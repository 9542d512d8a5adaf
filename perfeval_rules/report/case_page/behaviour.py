"""What the page does in a browser: the parts of its script in, one script out."""

from perfeval_rules.report.case_page.script_choose import CHOOSE
from perfeval_rules.report.case_page.script_show import SHOW
from perfeval_rules.report.case_page.script_use import USE

SCRIPT = f'"use strict";\n(() => {{{SHOW}{CHOOSE}{USE}}})();\n'
