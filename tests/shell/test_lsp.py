"""The language server at work: an editor's messages in, answers out."""

import asyncio
import shutil
import sys
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="pygls is not installed")

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient
from wire import wired

from perfeval_rules.shell.lsp import command
from perfeval_rules.shell.trouble import WrongUsage

SMALL = Path(__file__).parent / "small"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small books and cases."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def rate(small: Path) -> Path:
    """A rule of the small book."""
    return small / "rules/small/indicators/rate.yaml"


def test_what_the_server_can_do(small: Path) -> None:
    """The server says what it can be asked."""
    with wired() as wire:
        can = wire.begin()["capabilities"]

    told = {name for name, value in can.items() if value}
    wanted = {"completionProvider", "hoverProvider", "definitionProvider", "referencesProvider", "renameProvider"}
    assert set() == wanted - told
    assert ["perfeval.runExamples"] == can["executeCommandProvider"]["commands"]


def test_diagnostics_as_you_type(small: Path) -> None:
    """A mistake is shown once it is typed, in the editor's language, with its hint, and vanishes when it is mended."""
    path = rate(small)
    text = path.read_bytes().decode()
    with wired() as wire:
        wire.begin(locale="zh-cn")
        wire.open(path)
        sound = wire.shown(path)
        wire.change(path, text.replace("when: 执行率", "when: 执行律"))
        broken = wire.shown(path)
        wire.change(path, text)
        mended = wire.shown(path)

    assert ([], ["没有名为“执行律”的事实、字段或变量\n是不是“执行率”？"], []) == (sound, broken, mended)


@pytest.mark.parametrize(
    ("locale", "asked", "message"),
    [("en-us", None, "no name is called"), ("fr", None, "没有名为"), (None, "en", "no name is called")],
)
def test_language(small: Path, locale: str | None, asked: str | None, message: str) -> None:
    """Diagnostics speak the editor's language where it is one of ours, and Chinese otherwise."""
    path = rate(small)
    with wired(language=asked) as wire:
        wire.begin(locale=locale)
        wire.open(path, path.read_bytes().decode().replace("when: 执行率", "when: 执行律"))
        shown = wire.shown(path)

    assert [True] == [one.startswith(message) for one in shown]


def test_open_texts_lie_over_the_disk(small: Path) -> None:
    """What is typed in one file of a book and not saved yet holds for the others; a closed file counts as on disk."""
    facts, path = small / "rules/small/facts.yaml", rate(small)
    with wired() as wire:
        wire.begin()
        wire.open(path)
        before = wire.shown(path)
        wire.open(facts, facts.read_bytes().decode().replace("执行率:", "执行比:"))
        during = wire.shown(path)
        wire.tell("textDocument/didClose", {"textDocument": {"uri": facts.as_uri()}})
        after = wire.shown(path)

    assert ([], []) == (before, after)
    assert 3 == len(during)


def test_case_files(small: Path) -> None:
    """A case is held against its book."""
    path = small / "cases/clean/case.yaml"
    with wired() as wire:
        wire.begin(locale="en")
        wire.open(path)
        sound = wire.shown(path)
        wire.change(path, path.read_bytes().decode().replace("预算数:", "预算树:"))
        broken = wire.shown(path)

    assert ([], ["no fact is called '预算树'\nDid you mean '预算数'?"]) == (sound, broken)


def test_completion(small: Path) -> None:
    """A suggestion says what it is, and replaces what is typed of it; positions count as the editor counts."""
    path = rate(small)
    text = "indicator: 𠮷\nfirst:\n  - {when: '𠮷' = 执行"
    with wired() as wire:
        wire.begin()
        wire.open(path, text)
        found = wire.at("completion", path, 2, len(text.split("\n")[2]) + 1)
    items = {item["label"]: item for item in found["items"]}

    edit = items["执行率"]["textEdit"]
    assert {"执行率", "执行数"} <= items.keys()
    assert ("数、%", "执行率") == (items["执行率"]["detail"], edit["newText"])
    assert (18, 20) == (edit["range"]["start"]["character"], edit["range"]["end"]["character"])


def test_snippets(small: Path) -> None:
    """An editor that knows snippets is left between the parentheses of a function, any other behind the name."""
    completion = {"completionItem": {"snippetSupport": True}}
    inserted = []
    for capabilities in ({"textDocument": {"completion": completion}}, {}):
        with wired() as wire:
            wire.begin(capabilities=capabilities)
            wire.open(rate(small), "first:\n  - when: su")
            items = wire.at("completion", rate(small), 1, 12)["items"]
            inserted += [item["textEdit"]["newText"] for item in items if item["label"] == "sum"]

    assert ["sum($0)", "sum()"] == inserted


def test_hover(small: Path) -> None:
    """A note on a fact has its formula and its value in a case near by."""
    with wired() as wire:
        wire.begin()
        wire.open(rate(small))
        found = wire.at("hover", rate(small), 8, 22)
        nothing = wire.at("hover", rate(small), 0, 0)

    value = found["contents"]["value"]
    assert "执行率 = 执行数 / 预算数" in value
    assert "中：" in value
    assert nothing is None


def test_definition_and_references(small: Path) -> None:
    """From the use of a name one gets to its declaration, and to all its other uses."""
    with wired() as wire:
        wire.begin()
        wire.open(rate(small))
        declared = wire.at("definition", rate(small), 8, 22)
        used = wire.at("references", rate(small), 8, 22, context={"includeDeclaration": True})

    facts = (small / "rules/small/facts.yaml").as_uri()
    assert [(facts, {"line": 4, "character": 2})] == [(one["uri"], one["range"]["start"]) for one in declared]
    assert {facts, rate(small).as_uri(), (small / "rules/small/problems/slow.yaml").as_uri()} == {
        one["uri"] for one in used
    }


def test_rename(small: Path) -> None:
    """A new name is written everywhere at once; one that is taken is refused with the reason."""
    shutil.rmtree(small / "cases/faulty")
    with wired() as wire:
        wire.begin()
        wire.open(rate(small))
        stretch = wire.at("prepareRename", rate(small), 8, 22)
        edit = wire.at("rename", rate(small), 8, 22, newName="支出进度")
        taken = wire.at("rename", rate(small), 8, 22, newName="预算数")
        nothing = wire.at("rename", rate(small), 0, 0, newName="支出进度")

    assert {"line": 8, "character": 21} == stretch["start"]
    assert all("支出进度" in one["newText"] for edits in edit["changes"].values() for one in edits)
    assert 3 == len(edit["changes"])
    assert (-32803, True) == (taken["code"], "预算数" in taken["message"])
    assert nothing is None


def test_outline_and_colours(small: Path) -> None:
    """A file has an outline and colours."""
    with wired() as wire:
        wire.begin()
        document = wire.open(rate(small))
        outline = wire.ask("textDocument/documentSymbol", {"textDocument": document})
        colours = wire.ask("textDocument/semanticTokens/full", {"textDocument": document})

    assert ["执行率"] == [symbol["name"] for symbol in outline]
    assert [8, 21, 3, 2, 0] == colours["data"][:5]


def test_examples_run(small: Path) -> None:
    """An example is run from where it stands; what comes of it is told and shown beside it."""
    path = rate(small)
    text = path.read_bytes().decode().replace("expect: {score: 30}", "expect: {score: 31}")
    here = {"start": {"line": 12, "character": 5}, "end": {"line": 12, "character": 5}}
    with wired() as wire:
        wire.begin()
        document = wire.open(path, text)
        wire.shown(path)
        asked = {"textDocument": document, "range": here, "context": {"diagnostics": []}}
        commands = wire.ask("textDocument/codeAction", asked)
        told = []
        for command in commands:
            wire.ask("workspace/executeCommand", {"command": command["command"], "arguments": command["arguments"]})
            told.append(wire.note("window/showMessage")["message"])

    assert ["运行这个示例", "运行本规则的全部示例"] == [command["title"] for command in commands]
    assert ["示例 2 不符合预期。得分应为“31”，实为“30”", "2 个示例中有 1 个不符合预期"] == told


def test_examples_of_a_faulty_book(small: Path) -> None:
    """Examples do not run while the book has faults."""
    with wired() as wire:
        wire.begin(locale="en")
        document = wire.open(rate(small), "indicator: 甲\n")
        run = {"command": "perfeval.runExamples", "arguments": [document["uri"], 0]}
        wire.ask("workspace/executeCommand", run)
        told = wire.note("window/showMessage")["message"]

    assert "The examples cannot run while the book has faults." == told


def test_quick_fix(small: Path) -> None:
    """What a hint says exactly can be written at once."""
    path = rate(small)
    with wired() as wire:
        wire.begin()
        document = wire.open(path, path.read_bytes().decode().replace("when: 执行率", "when: 执行律"))
        wire.shown(path)
        here = {"start": {"line": 8, "character": 21}, "end": {"line": 8, "character": 21}}
        asked = {"textDocument": document, "range": here, "context": {"diagnostics": []}}
        first = wire.ask("textDocument/codeAction", asked)[0]

    assert ("改为 执行率", ["执行率"]) == (
        first["title"],
        [one["newText"] for one in first["edit"]["changes"][path.as_uri()]],
    )


def test_rule_typed_letter_by_letter(small: Path) -> None:
    """A rule typed letter by letter is answered after every letter, and shows no fault once it is whole."""
    path = small / "rules/small/checks/typed.yaml"
    rule = (small / "rules/small/checks/deadline.yaml").read_bytes().decode()
    with wired() as wire:
        wire.begin()
        wire.open(path, "")
        for end in range(len(rule) + 1):
            typed = rule[:end]
            wire.change(path, typed, end)
            line = typed.count("\n")
            found = wire.at("completion", path, line, end - (typed.rfind("\n") + 1))
            assert isinstance(found["items"], list)
        while shown := wire.shown(path):
            assert shown
        logged = [note for note in list(wire.notes.queue) if note["method"] == "window/logMessage"]

    assert [] == logged


@pytest.mark.parametrize("position", [(-1, -5), (0, 10_000), (10_000, 0), (3, 2**31)])
def test_odd_positions(small: Path, position: tuple[int, int]) -> None:
    """A position outside the text is answered as the nearest one in it."""
    with wired() as wire:
        wire.begin()
        wire.open(rate(small))
        wire.at("completion", rate(small), *position)
        wire.at("hover", rate(small), *position)
        answer = wire.at("completion", rate(small), 1, 0)

    assert [] != answer["items"]


@pytest.mark.parametrize("text", ["when: [" * 3000, "甲" * 3_000_000, "a: &a [*a, *a]\n" * 1000, "\x00\udc80", ""])
def test_odd_files(small: Path, text: str) -> None:
    """Files that are huge, deep or no text at all are answered, and shown as what they are."""
    with wired() as wire:
        wire.begin()
        wire.open(rate(small), text)
        shown = wire.shown(rate(small))
        wire.at("completion", rate(small), 0, 5)
        wire.at("hover", rate(small), 0, 5)
        outline = wire.ask("textDocument/documentSymbol", {"textDocument": {"uri": rate(small).as_uri()}})

    assert [] != shown
    assert [] == outline


def test_files_that_are_none_of_ours(small: Path) -> None:
    """Files of other kinds, not opened, or of no file system are answered with nothing."""
    other = small / "notes.txt"
    with wired() as wire:
        wire.begin()
        wire.open(other, "when: 执行")
        wire.tell(
            "textDocument/didOpen",
            {"textDocument": {"uri": "untitled:1", "languageId": "yaml", "version": 1, "text": "when: "}},
        )
        items = wire.at("completion", other, 0, 7)["items"]
        closed = wire.at("completion", rate(small), 0, 0)

    assert ([], None) == (items, closed)


def test_saving_looks_again(small: Path) -> None:
    """Once a file of the book changes on disk and is said to be saved, open files are looked at again."""
    facts = small / "rules/base/facts.yaml"
    path = small / "cases/clean/case.yaml"
    with wired() as wire:
        wire.begin()
        wire.open(path)
        before = wire.shown(path)
        facts.write_bytes(facts.read_bytes().replace("自评总分:".encode(), "总分:".encode()))
        wire.tell("textDocument/didSave", {"textDocument": {"uri": facts.as_uri()}})
        after = wire.shown(path)

    assert ([], True) == (before, after != [])


def test_case_of_a_book_that_cannot_be_used(small: Path) -> None:
    """A case says why it is not checked: its book is not there, has faults, or no book fits."""
    path, facts = small / "cases/clean/case.yaml", small / "rules/base/facts.yaml"
    text = path.read_bytes().decode()
    with wired() as wire:
        wire.begin(locale="en")
        wire.open(path, text.replace("book: small", "book: smal"))
        missing = wire.shown(path)
        wire.change(path, text.replace("book: small", "region: 月球\nkind: 项目支出自评").replace("2021", "1901"))
        unfit = wire.shown(path)
        wire.change(path, "case: [")
        broken = wire.shown(path)
        wire.change(path, text)
        wire.shown(path)
        wire.open(facts, "facts: [")
        faulty = wire.shown(path)

    assert ["no rule book is called 'smal'"] == missing
    assert unfit[0].startswith("no rule book fits 月球")
    assert 1 == len(broken)
    assert ["the case is not checked while its rule book 'small' has faults"] == faulty


def test_our_failure_is_told_in_one_line(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the server fails, the question is answered with nothing and the editor's log says why in one line."""

    def fail(*_: object) -> None:
        raise ValueError("something of ours")

    monkeypatch.setattr("perfeval_rules.shell.lsp.answers.hover", fail)
    monkeypatch.setattr("perfeval_rules.shell.lsp.session.look", fail)
    monkeypatch.setattr("perfeval_rules.shell.lsp.session.tried", fail)
    with wired() as wire:
        wire.begin()
        document = wire.open(rate(small))
        looked = wire.note("window/logMessage")["message"]
        answer = wire.at("hover", rate(small), 8, 22)
        asked = wire.note("window/logMessage")["message"]
        wire.ask("workspace/executeCommand", {"command": "perfeval.runExamples", "arguments": [document["uri"], 0]})
        run = wire.note("window/logMessage")["message"]

    assert ["ValueError: something of ours"] * 3 == [looked, asked, run]
    assert answer is None


def test_all_examples_hold(small: Path) -> None:
    """Of several examples that hold, their number is told."""
    with wired(language="en") as wire:
        wire.begin()
        document = wire.open(rate(small))
        run = {"command": "perfeval.runExamples", "arguments": [document["uri"], 0]}
        wire.ask("workspace/executeCommand", run)
        told = wire.note("window/showMessage")["message"]
        elsewhere = {"command": "perfeval.runExamples", "arguments": [(small / "a.yaml").as_uri(), 0]}
        nothing = wire.ask("workspace/executeCommand", elsewhere)

    assert ("2 examples hold", None) == (told, nothing)


def test_value_in_a_case_of_a_book_that_extends_this_one(small: Path) -> None:
    """A fact of a book that only others extend has its value in a case about one of those."""
    path = small / "rules/base/checks/total.yaml"
    text = path.read_bytes().decode()
    line = next(at for at, each in enumerate(text.split("\n")) if each.startswith("when:"))
    column = text.split("\n")[line].index("自评总分")
    with wired() as wire:
        wire.begin()
        wire.open(path)
        found = wire.at("hover", path, line, column + 1)["contents"]["value"]

    assert "中：" in found


def test_books_of_a_named_folder(small: Path, tmp_path: Path) -> None:
    """Books in the folder that the server was given are found from anywhere."""
    path = tmp_path / "elsewhere" / "case.yaml"
    text = (small / "cases/clean/case.yaml").read_bytes().decode()
    with wired(rules=small / "rules") as wire:
        wire.begin()
        wire.open(path, text)
        shown = wire.shown(path)

    assert [] == shown


@pytest.mark.parametrize("rules", [None, "no-such-folder"])
def test_server_cannot_start(rules: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pygls, or with a folder that is not there, the command says so and nothing is served."""
    if rules is None:
        monkeypatch.setattr("perfeval_rules.shell.lsp.command.find_spec", lambda _: None)
    with pytest.raises(WrongUsage, match="pygls" if rules is None else rules):
        command.lsp(Path(rules) if rules else None, None)


def test_real_client(small: Path) -> None:
    """The program itself serves a client that types a rule letter by letter, and ends without a word."""
    rule = "check: 甲\nwhen: 执行率 < 参数.满分线\nfinding: 为 {执行率}\nexamples:\n  - {given: {执行率: 3}}\n"

    async def session() -> tuple[list[int], int | None, bytes]:
        client = LanguageClient("test", "1")
        await client.start_io(sys.executable, "-m", "perfeval_rules", "lsp")
        await client.initialize_async(lsp.InitializeParams(capabilities=lsp.ClientCapabilities()))
        client.initialized(lsp.InitializedParams())
        uri, counts = (small / "rules/small/checks/typed.yaml").as_uri(), []
        client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, "yaml", 0, "")))
        for end in range(1, len(rule) + 1):
            typed = [lsp.TextDocumentContentChangeWholeDocument(rule[:end])]
            changed = lsp.VersionedTextDocumentIdentifier(end, uri)
            client.text_document_did_change(lsp.DidChangeTextDocumentParams(changed, typed))
            here = lsp.Position(rule[:end].count("\n"), end - rule.rfind("\n", 0, end) - 1)
            asked = lsp.CompletionParams(lsp.TextDocumentIdentifier(uri), here)
            found = await client.text_document_completion_async(asked)
            assert isinstance(found, lsp.CompletionList)
            counts.append(len(found.items))
        await client.shutdown_async(None)
        client.exit(None)
        process = client._server
        assert process is not None
        assert process.stderr is not None
        said = await process.stderr.read()
        return counts, await process.wait(), said

    counts, code, said = asyncio.run(session())

    assert (0, b"") == (code, said)
    assert len(rule) // 2 < sum(count > 0 for count in counts)
