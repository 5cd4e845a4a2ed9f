// Where a remark cell may be cut between two results, and where it may not.
#include "align/outputs/cuts.h"

#include <algorithm>
#include <string>
#include <vector>

#include "align/outputs/atoms.h"
#include "support/catch.h"

using namespace outturn::align;
using Pieces = std::vector<std::string>;

namespace {

// The pieces of a remark cell; `options` as for a row behind a page break.
Pieces pieces(std::string_view text, std::string_view language = "zh", const Pieces& openers = {},
              const CutOptions& options = {}) {
  const Vocabulary& words = vocabulary_for(language);
  Openers known;
  for (const std::string& opener : openers) known.add(opener);
  std::vector<Atom> atoms;
  std::vector<NumberMention> numbers;
  bool bounded = false;
  TextIndex texts(words);
  cut_remark(text, 0, texts, known, {}, options, atoms, numbers, bounded);
  Pieces found;
  for (const Atom& atom : atoms) {
    std::string piece(text.substr(atom.begin, atom.end - atom.begin));
    while (piece.ends_with(' ')) piece.pop_back();
    found.push_back(piece);
  }
  return found;
}

}  // namespace

TEST_CASE("a remark may be cut at white space between Han characters and behind a full stop") {
  CHECK(pieces("编写了报告 维护了灯塔。检修了航标") == Pieces{"编写了报告", "维护了灯塔。", "检修了航标"});
}

TEST_CASE("a number is not parted from the words that ask for it") {
  CHECK(pieces("编写了 51 份报告") == Pieces{"编写了 51 份报告"});
  CHECK(pieces("报告涉及约 300 次访问") == Pieces{"报告涉及约 300 次访问"});
  CHECK(pieces("2016 年 12 月维护了灯塔") == Pieces{"2016 年 12 月维护了灯塔"});
}

TEST_CASE("a verb may end a remark as well as govern the number behind it") {
  CHECK(pieces("手册按计划完成 28 名法官接受了培训") == Pieces{"手册按计划完成", "28 名法官接受了培训"});
}

TEST_CASE("a value that stands alone is not parted from the remark that it opens") {
  CHECK(pieces("举办了会议 是 提供了材料") == Pieces{"举办了会议", "是 提供了材料"});
  CHECK(pieces("Trained officers on evidence 44 Prepared reports", "en") ==
        Pieces{"Trained officers on evidence", "44 Prepared reports"});
  CHECK(pieces("44 Prepared reports", "en") == Pieces{"44 Prepared reports"});
}

TEST_CASE("behind a page break a remark may begin where others of the document do, also behind an explanation") {
  const CutOptions behind{.look_for_openers = true, .planned = {}, .values = {}};
  CHECK(pieces("岸的港口维护了灯塔", "zh", {"维护了航标"}, behind) == Pieces{"岸的港口", "维护了灯塔"});
  CHECK(pieces("产出高于计划，原因是预算增加维护了灯塔", "zh", {"维护了航标"}, behind) ==
        Pieces{"产出高于计划，原因是预算增加", "维护了灯塔"});
  CHECK(pieces("岸的港口维护了灯塔", "zh", {"维护了航标"}) == Pieces{"岸的港口维护了灯塔"});
}

TEST_CASE("what begins by telling where goes on to its verb") {
  const CutOptions behind{.look_for_openers = true, .planned = {}, .values = {}};
  CHECK(pieces("在东岸各港口维护了灯塔", "zh", {"维护了航标"}, behind) == Pieces{"在东岸各港口维护了灯塔"});
}

TEST_CASE("behind a page break the row's own value tells where its remark may begin") {
  const std::vector<CompletedValue> values{{.kind = outturn::CompletedKind::number, .value = outturn::Decimal(5)}};
  const CutOptions behind{.look_for_openers = true, .planned = {}, .values = values};
  CHECK(pieces("到位5 份图表", "zh", {}, behind) == Pieces{"到位", "5 份图表"});
  CHECK(pieces("预算增加修建了 5 座仓库", "zh", {}, behind) == Pieces{"预算增加", "修建了 5 座仓库"});
  CHECK(pieces("到位6 份图表", "zh", {}, behind) == Pieces{"到位6 份图表"});
}

TEST_CASE("behind a page break a number may be all that is left of a remark, but no value that the next word repeats") {
  const CutOptions behind{.look_for_openers = true, .planned = {}, .values = {}};
  CHECK(pieces("44 Prepared reports", "en", {}, behind) == Pieces{"44", "Prepared reports"});
  CHECK(pieces("44 44 reports", "en", {}, behind) == Pieces{"44 44 reports"});
}

TEST_CASE("where words are spaced a remark begins with a capital letter, or as several others do") {
  const auto opens = [](std::string_view text, std::string_view language, const Pieces& openers = {}) {
    Openers known;
    for (const std::string& opener : openers) known.add(opener);
    return opens_remark(text, text.find('|') + 1, vocabulary_for(language), known);
  };
  CHECK(opens("officers |Prepared reports", "en"));
  CHECK_FALSE(opens("officers |and their deputies", "en"));
  CHECK(opens("officiers |Élaboration de rapports", "fr"));
  CHECK(opens("сотрудников |Подготовлены доклады", "ru"));
  // Arabic has no capitals: one remark that begins so is none to go by, two are.
  CHECK_FALSE(opens("ضباط |اجتماعات شهرية", "ar", {"اجتماعات مع الشرطة"}));
  CHECK(opens("ضباط |اجتماعات شهرية", "ar", {"اجتماعات مع الشرطة", "اجتماعات أسبوعية"}));
  CHECK_FALSE(opens("军官|编写了报告", "zh", {"编写了手册", "编写了指南"}));  // told by other marks
}

TEST_CASE("of more places than are weighed the surest are kept, and it is said") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "维护了灯塔 ";
  std::vector<Atom> atoms;
  std::vector<NumberMention> numbers;
  bool bounded = false;
  TextIndex texts(vocabulary_for("zh"));
  cut_remark(text, 0, texts, Openers(), {}, {}, atoms, numbers, bounded);
  CHECK(atoms.size() == kMaxAtomsPerCell);
  CHECK(bounded);
  CHECK(atoms.back().end == text.size());
}
