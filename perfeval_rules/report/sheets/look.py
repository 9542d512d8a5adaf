"""The look of every workbook: a style in, the properties of its cells out."""

from collections.abc import Mapping
from typing import Any

from perfeval_rules.model.rules import Severity
from perfeval_rules.report.sheets.cells import Style

FONT = "等线"
"""The font of Excel and WPS in Chinese; programs that lack it take the Chinese font of their system."""

SIZE = 10
LINE, ABOVE_AND_BELOW = 15.5, 5
"""The height of a line of text in points, and the room around the lines of a cell."""

LOWEST, HIGHEST = 20.0, 409.0
"""The least height of a row, and the most that Excel allows."""

SEVERITIES = {
    Severity.ERROR: Style.ERROR,
    Severity.WARNING: Style.WARNING,
    Severity.QUESTION: Style.QUESTION,
    Severity.INFO: Style.INFO,
}

BLUE, RED, ORANGE, GREY, GREEN = "#2F5597", "#C00000", "#BF8F00", "#A6A6A6", "#548235"
"""The colours of headings and charts."""

Properties = Mapping[str, Any]

_LINES: Properties = {"border": 1, "border_color": "#BFBFBF", "valign": "vcenter"}
_TEXT: Properties = {**_LINES, "text_wrap": True}
_CENTRE: Properties = {**_TEXT, "align": "center"}
_NUMBER: Properties = {**_LINES, "align": "right"}
_HEADING: Properties = {**_CENTRE, "bold": True, "font_color": "#FFFFFF", "bg_color": BLUE}
_EDIT: Properties = {"bg_color": "#FFF9E5"}
_SUM: Properties = {"bold": True, "bg_color": "#F2F2F2"}

PROPERTIES: Mapping[Style, Properties] = {
    Style.TITLE: {"bold": True, "font_size": 15, "valign": "vcenter"},
    Style.NOTE: {"font_color": "#595959", "valign": "vcenter"},
    Style.HEADING: _HEADING,
    Style.EDIT_HEADING: {**_HEADING, "bg_color": "#7F6000"},
    Style.BLOCK: {"bold": True, "font_size": 12, "font_color": BLUE, "valign": "vcenter"},
    Style.TEXT: _TEXT,
    Style.CENTRE: _CENTRE,
    Style.NUMBER: _NUMBER,
    Style.DATE: {**_CENTRE, "num_format": "yyyy-mm-dd"},
    Style.SHARE: {**_NUMBER, "num_format": "0.00%"},
    Style.EDIT_TEXT: {**_TEXT, **_EDIT},
    Style.EDIT_CENTRE: {**_CENTRE, **_EDIT},
    Style.EDIT_NUMBER: {**_NUMBER, **_EDIT},
    Style.EDIT_DATE: {**_CENTRE, **_EDIT, "num_format": "yyyy-mm-dd"},
    Style.EDIT_SHARE: {**_NUMBER, **_EDIT, "num_format": "0.00##%"},
    Style.EDIT_AMOUNT: {**_NUMBER, **_EDIT, "num_format": "#,##0.00####"},
    Style.EDIT_LITERAL: {**_TEXT, **_EDIT, "num_format": "@"},
    Style.SUM_TEXT: {**_TEXT, **_SUM},
    Style.SUM_NUMBER: {**_NUMBER, **_SUM},
    Style.SUM_SHARE: {**_NUMBER, **_SUM, "num_format": "0.00%"},
    Style.ERROR: {**_CENTRE, "bold": True, "font_color": "#9C0006", "bg_color": "#FFC7CE"},
    Style.WARNING: {**_CENTRE, "bold": True, "font_color": "#7F6000", "bg_color": "#FFEB9C"},
    Style.QUESTION: {**_CENTRE, "bold": True, "font_color": "#1F4E79", "bg_color": "#DDEBF7"},
    Style.INFO: {**_CENTRE, "font_color": "#404040", "bg_color": "#EDEDED"},
    Style.STANDS_OUT: {"bold": True, "font_color": RED},
}
