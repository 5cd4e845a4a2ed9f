"""The style checks find what breaks their rules: each is run on a small tree that does.

    python3 style_test.py
"""

import shutil
import tempfile
import unittest
from pathlib import Path

import arrows
import codes
import headers
import includes
import sizes
import wording


class Tree(unittest.TestCase):
    """A folder with a few files, thrown away after the test."""

    def setUp(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def assert_one(self, findings: list[str], words: str) -> None:
        self.assertEqual(len(findings), 1, findings)
        self.assertIn(words, findings[0])


class Arrows(Tree):
    def test_a_stage_that_includes_another_is_found(self) -> None:
        self.write("align/a.cc", '#include "core/rows.h"\n#include "extract/extract.h"\n')
        self.assert_one(arrows.check(self.root), "align must not know extract")

    def test_core_that_includes_a_stage_is_found(self) -> None:
        self.write("core/a.h", '#include "normalize/normalize.h"\n')
        self.assert_one(arrows.check(self.root), "core must not know normalize")

    def test_a_stage_that_includes_corpus_is_found(self) -> None:
        self.write("export/a.cc", '#include "corpus/batch/batch.h"\n')
        self.assert_one(arrows.check(self.root), "export must not know corpus")

    def test_corpus_may_include_every_stage(self) -> None:
        self.write("corpus/a.cc", '#include "extract/extract.h"\n#include "align/align.h"\n')
        self.assertEqual(arrows.check(self.root), [])

    def test_the_library_knows_the_stages_and_not_the_corpus(self) -> None:
        self.write("library/a.cc", '#include "align/align.h"\n')
        self.assertEqual(arrows.check(self.root), [])
        self.write("library/b.cc", '#include "corpus/batch/batch.h"\n')
        self.assert_one(arrows.check(self.root), "library must not know corpus")

    def test_a_room_that_includes_a_later_one_is_found(self) -> None:
        self.write("align/outputs/a.cc", '#include "align/wording/numbers.h"\n#include "align/options.h"\n')
        self.assertEqual(arrows.check(self.root), [])
        self.write("align/wording/a.cc", '#include "align/outputs/search.h"\n')
        self.assert_one(arrows.check(self.root), "room wording must not know outputs")

    def test_a_room_without_a_place_in_the_order_is_found(self) -> None:
        self.write("align/attic/a.cc", '#include "align/wording/numbers.h"\n')
        self.assert_one(arrows.check(self.root), "align/attic is not among the rooms")

    def test_a_library_header_in_a_header_is_found(self) -> None:
        for library in ("poppler/PDFDoc.h", "unicode/ucnv.h", "re2/re2.h", "PDFDoc.h"):
            self.write("extract/a.h", f"#include <{library}>\n")
            self.assert_one(arrows.check(self.root), "only .cc files may")

    def test_program_options_outside_its_room_is_found(self) -> None:
        self.write("core/command_line/words.cc", "#include <boost/program_options.hpp>\n")
        self.assertEqual(arrows.check(self.root), [])
        self.write("extract/main.cc", "#include <boost/program_options.hpp>\n")
        self.assert_one(arrows.check(self.root), "only .cc files of core/command_line/ may")

    def test_a_source_that_is_no_main_and_reads_a_command_line_is_found(self) -> None:
        self.write("core/command_line/words.cc", '#include "core/command_line/words.h"\n')
        self.write("extract/main.cc", '#include "core/command_line/words.h"\n')
        self.write("corpus/commands/run_main.cc", '#include "core/command_line/words.h"\n')
        self.assertEqual(arrows.check(self.root), [])
        self.write("core/report.cc", '#include "core/command_line/words.h"\n')
        self.assert_one(arrows.check(self.root), "only the executables' own sources may")


class Includes(Tree):
    def test_a_header_that_does_not_include_what_it_uses_is_found(self) -> None:
        self.write("core/a.h", "#include <string>\nstd::vector<std::string> names();\n")
        self.assert_one(includes.check(self.root), "core/a.h uses what <vector> declares")

    def test_what_comments_and_sources_say_does_not_count(self) -> None:
        self.write("core/a.h", "#include <string>\nstd::string name();  // no std::vector\n")
        self.write("core/a.cc", "std::vector<int> numbers;\n")
        self.assertEqual(includes.check(self.root), [])


class Sizes(Tree):
    def test_long_files_are_found(self) -> None:
        self.write("core/long.cc", "\n" * 401)
        self.write("core/fits.cc", "\n" * 400)
        self.write("core/long.h", "\n" * 200)
        self.assertEqual(len(sizes.check(self.root)), 2)


class Wording(Tree):
    def test_a_document_symbol_is_found_in_code_but_not_in_a_comment(self) -> None:
        self.write("align/a.cc", '// such as "A/72/701"\nconst char* symbol = "A/72/701/Add.1";\n')
        self.assert_one(wording.check_code(self.root), "a.cc:2")

    def test_wording_in_the_code_is_found_and_numerals_are_not(self) -> None:
        self.write("align/a.cc", 'auto ten = "十";\nauto header = "计划产出";\n')
        self.assert_one(wording.check_code(self.root), "a.cc:2")

    def test_a_raw_literal_is_read_too(self) -> None:
        self.write("align/a.cc", 'auto header = R"(计划 "产出")";\n')
        self.assert_one(wording.check_code(self.root), "wording in the code")

    def test_a_comment_mark_inside_a_literal_starts_no_comment(self) -> None:
        self.write("align/a.cc", 'auto site = "http://a"; auto header = "说明";\n')
        self.assert_one(wording.check_code(self.root), "wording in the code")

    def test_the_name_of_an_office_is_found(self) -> None:
        self.write("normalize/a.cc", 'auto office = "Office of Legal Affairs";\n')
        self.assert_one(wording.check_code(self.root), "name of an office")

    def test_a_title_of_a_sample_report_is_found_in_a_profile(self) -> None:
        self.write("corpus/reports/r.txt", "A. 甲乙丙部\t5\n(a) 丁戊己司\n")
        self.write("core/profiles/zh.profile", "[words]\n甲乙丙部\n")
        self.assert_one(wording.check_profiles(self.root), "title 甲乙丙部")

    def test_a_path_of_one_machine_is_found(self) -> None:
        self.write("scripts/a", "cd /" + "home/somebody/outturn\n")
        self.write("scripts/b", "cd ~/outturn; ls $HOME/work/outturn\n")
        self.assert_one(wording.check_paths(self.root), "scripts/a:1")


class Codes(Tree):
    def documents(self, *rows: str) -> None:
        self.write("ARCHITECTURE.md", "# A\n\n## Codes\n\n" + "".join(f"| `{row}` | … |\n" for row in rows) + "\n## B\n")
        self.write("README.md", "# R\n")

    def test_a_code_that_is_not_documented_is_found(self) -> None:
        self.documents("no_table")
        self.write("normalize/a.cc", 'add(Severity::warning, "no_table");\nd.code = "invalid_bytes";\n')
        self.assert_one(codes.check(self.root), "invalid_bytes is missing")

    def test_a_documented_code_that_is_gone_is_found(self) -> None:
        self.documents("no_table", "long_gone")
        self.write("normalize/a.cc", 'add(Severity::warning, "no_table");\n')
        self.assert_one(codes.check(self.root), "long_gone is nowhere")

    def test_an_error_code_missing_in_the_readme_is_found(self) -> None:
        self.documents()
        self.write("core/error.h", "enum class ErrorCode {\n  usage,  // why\n  internal\n};\n")
        self.write("README.md", "## Errors\n\n| `usage` | … |\n")
        self.assert_one(codes.check(self.root), "internal is missing")


class Headers(Tree):
    def test_a_header_that_needs_another_first_is_found(self) -> None:
        self.write("core/a.h", "#pragma once\nstd::string name();\n")
        self.write("core/a.cc", '#include <string>\n#include "core/a.h"\n')
        self.write("core/b.h", "#pragma once\n#include <string>\nstd::string title();\n")
        self.assert_one(headers.check(self.root, "c++"), "core/a.h does not compile alone")

    def test_a_header_that_its_source_includes_first_is_left_to_the_build(self) -> None:
        self.write("core/a.h", "#pragma once\nstd::string name();\n")
        self.write("core/a.cc", '// Names.\n#include "core/a.h"\n#include <string>\n')
        self.assertEqual(headers.check(self.root, "c++"), [])


if __name__ == "__main__":
    unittest.main()
