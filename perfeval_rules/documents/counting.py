"""Numbers as Word counts paragraphs with them: 3 is 三, ③, C or iii."""

DIGITS = "零一二三四五六七八九"
UNITS = ("", "十", "百", "千")
ROMAN = {
    "m": 1000, "cm": 900, "d": 500, "cd": 400, "c": 100, "xc": 90, "l": 50, "xl": 40,
    "x": 10, "ix": 9, "v": 5, "iv": 4, "i": 1,
}  # fmt: skip
STEMS = "甲乙丙丁戊己庚辛壬癸"
CIRCLED = ord("①") - 1


def counted(number: int, form: str) -> str:
    """The number in a form that is called by its name in Word; unknown forms count 1, 2, 3."""
    if form.lower().startswith(("chinesecounting", "japanesecounting", "taiwanesecounting")):
        return chinese(number)
    match form:
        case "bullet" | "none":
            return ""
        case "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if 1 <= number <= 20:
            return chr(CIRCLED + number)
        case "decimalFullWidth":
            return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))
        case "ideographTraditional" if 1 <= number <= len(STEMS):
            return STEMS[number - 1]
        case "lowerLetter" | "upperLetter" if number >= 1:
            letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman" if 1 <= number < 4000:
            return roman(number).upper() if form == "upperRoman" else roman(number)
        case "decimalZero":
            return f"{number:02}"
        case _:
            return str(number)


def chinese(number: int) -> str:
    """A number below ten thousand in Chinese: 二十三; larger ones stay as they are."""
    if not 0 < number < 10_000:
        return DIGITS[0] if number == 0 else str(number)
    text = ""
    for place, digit in enumerate(reversed(str(number))):
        text = (DIGITS[int(digit)] + UNITS[place] if digit != "0" else DIGITS[0]) + text
    text = text.replace("零零", "零").replace("零零", "零").rstrip("零")
    return text[1:] if text.startswith("一十") else text


def roman(number: int) -> str:
    """A number below four thousand in small Roman letters."""
    text = ""
    for letters, value in ROMAN.items():
        times, number = divmod(number, value)
        text += letters * times
    return text
