"""Lists and mappings in brackets, as far as they are typed: characters in, the way to the last of them out."""

from dataclasses import dataclass, field

Step = str | int


@dataclass(slots=True)
class Level:
    """An open bracket: the key or number of its entry here, the keys so far, and whether a value is being typed."""

    bracket: str
    step: Step | None
    keys: list[str] = field(default_factory=list)
    in_value: bool = True


@dataclass(slots=True)
class Flow:
    """Brackets that are not all closed yet.

    ``typed`` is the scalar under way, as written behind its opening ``quote``; ``comment`` says that the rest of the
    line is none of YAML's business.
    """

    levels: list[Level] = field(default_factory=list)
    typed: str = ""
    quote: str = ""
    comment: bool = False

    def take(self, text: str) -> None:
        """Takes in the characters of one line; of a character behind the last closing bracket it takes no notice."""
        self.comment = False
        self.typed = self.typed and f"{self.typed} "
        for at, character in enumerate(text):
            if self.comment or (at and not self.levels):
                return
            self._take(character, text[at + 1 : at + 2], text[at - 1 : at] if at else " ")

    def _take(self, character: str, following: str, before: str) -> None:
        if self.quote:
            self._quoted(character)
        elif character in "\"'" and not self.typed.strip():
            self.quote, self.typed = character, ""
        elif character in "{[":
            self.levels.append(Level(character, None if character == "{" else 0, in_value=character == "["))
            self.typed = ""
        elif character in "}]":
            self.levels.pop()
            self.typed = ""
        elif character == ",":
            self._next_entry()
        elif character == ":" and not self.levels[-1].in_value and following in ("", " ", ","):
            self._value_of(self.typed)
        elif character == "#" and before.isspace():
            self.comment = True
        else:
            self.typed += character

    def _quoted(self, character: str) -> None:
        escaped = self.quote == '"' and self.typed.endswith("\\") and not self.typed.endswith("\\\\")
        if character == self.quote and not escaped:
            self.quote = ""
        else:
            self.typed += character

    def _next_entry(self) -> None:
        level = self.levels[-1]
        if isinstance(level.step, int):
            level.step += 1
        else:
            level.step, level.in_value = None, False
        self.typed = ""

    def _value_of(self, key: str) -> None:
        level = self.levels[-1]
        level.step, level.in_value, self.typed = key.strip(), True, ""
        level.keys.append(key.strip())
