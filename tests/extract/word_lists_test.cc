#include "extract/word_reading.h"
#include "support/catch.h"

namespace {

using namespace outturn::test;
using Texts = std::vector<std::string>;

std::string level(int at, const std::string& format, const std::string& text, const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" +
         more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string definition(const std::string& id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
}

std::string list(const std::string& id, const std::string& of, const std::string& more = "") {
  return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + of + "\"/>" + more + "</w:num>";
}

std::string item(const std::string& text, const std::string& list_id, int at = 0) {
  return word_paragraph(
      text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(at) + "\"/><w:numId w:val=\"" + list_id + "\"/></w:numPr>");
}

Texts read(const std::string& body, const std::string& numbering) {
  return WordReading(TinyDocx(body).numbering(numbering)).texts();
}

// The first label that a format gives, and the one of the twelfth paragraph.
Texts labels(const std::string& format) {
  std::string body;
  for (int at = 0; at < 12; ++at) body += item("", "1");
  const Texts all = read(body, definition("0", level(0, format, "%1")) + list("1", "0"));
  return {all.at(0), all.at(11)};
}

}  // namespace

TEST_CASE("a list's number stands in front of its paragraph with one space") {
  const std::string numbering =
      definition("0", level(0, "upperLetter", "%1.") + level(1, "lowerLetter", "(%2)")) + list("1", "0");
  CHECK(read(item("Peacekeeping", "1") + item("Office", "1", 1) + item("Other", "1", 1) + item("Support", "1") +
                 item("Again", "1", 1),
             numbering) == Texts{"A. Peacekeeping", "(a) Office", "(b) Other", "B. Support", "(a) Again"});
}

TEST_CASE("a level shows the numbers of those above, in decimals where it is a legal one") {
  const std::string numbering = definition("0", level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2") +
                                                    level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")) +
                                list("1", "0");
  CHECK(read(item("a", "1") + item("b", "1") + item("c", "1", 1) + item("d", "1", 2), numbering) ==
        Texts{"I. a", "II. b", "II.1 c", "2.1.1 d"});
}

TEST_CASE("levels above that no paragraph has used show their start") {
  CHECK(read(item("x", "1", 1), definition("0", level(0, "decimal", "%1") + level(1, "decimal", "%1.%2")) +
                                    list("1", "0")) == Texts{"1.1 x"});
}

TEST_CASE("lists of one definition count on, and one that says so begins anew") {
  const std::string restart = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
  CHECK(read(item("a", "1") + item("b", "2") + item("c", "3") + item("d", "3"),
             definition("0", level(0, "decimal", "%1.")) + list("1", "0") + list("2", "0") + list("3", "0", restart)) ==
        Texts{"1. a", "2. b", "5. c", "6. d"});
}

TEST_CASE("a level that says so counts on behind one above it") {
  const std::string numbering =
      definition("0", level(0, "decimal", "%1.") + level(1, "decimal", "(%2)", "<w:lvlRestart w:val=\"0\"/>")) +
      list("1", "0");
  CHECK(read(item("a", "1") + item("b", "1", 1) + item("c", "1") + item("d", "1", 1), numbering) ==
        Texts{"1. a", "(1) b", "2. c", "(2) d"});
}

TEST_CASE("a style may put its paragraphs into a list, and a paragraph may take itself out") {
  const WordReading word(
      TinyDocx(word_paragraph("In", "<w:pStyle w:val=\"H2\"/>") +
               word_paragraph("Out", "<w:pStyle w:val=\"H2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
               word_paragraph("In", "<w:pStyle w:val=\"H2\"/>"))
          .styles(
              "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
              "</w:style>")
          .numbering(
              definition("0", level(0, "decimal", "%1.") + level(1, "decimal", "%2)", "<w:pStyle w:val=\"H2\"/>")) +
              list("1", "0")));
  CHECK(word.texts() == Texts{"1) In", "Out", "2) In"});
}

TEST_CASE("numbers are written as their format says") {
  CHECK(labels("decimal") == Texts{"1", "12"});
  CHECK(labels("decimalZero") == Texts{"01", "12"});
  CHECK(labels("lowerLetter") == Texts{"a", "l"});
  CHECK(labels("upperLetter") == Texts{"A", "L"});
  CHECK(labels("lowerRoman") == Texts{"i", "xii"});
  CHECK(labels("upperRoman") == Texts{"I", "XII"});
  CHECK(labels("chineseCounting") == Texts{"一", "十二"});
  CHECK(labels("chineseCountingThousand") == Texts{"一", "十二"});
  CHECK(labels("ideographDigital") == Texts{"一", "一二"});
  CHECK(labels("ideographTraditional") == Texts{"甲", "12"});
  CHECK(labels("chineseLegalSimplified") == Texts{"壹", "壹拾贰"});
  CHECK(labels("arabicAlpha") == Texts{"أ", "س"});
  CHECK(labels("arabicAbjad") == Texts{"أ", "ل"});
  CHECK(labels("russianLower") == Texts{"а", "м"});
  CHECK(labels("decimalEnclosedCircle") == Texts{"①", "⑫"});
}

TEST_CASE("a format that is not known is read as decimals and flagged") {
  const WordReading word(
      TinyDocx(item("x", "1")).numbering(definition("0", level(0, "klingon", "%1.")) + list("1", "0")));
  CHECK(word.text() == "1. x");
  CHECK(word.sink.count("number_format_unknown") == 1);
}

TEST_CASE("bullets stand in front of their paragraphs as characters") {
  CHECK(read(item("x", "1"),
             definition("0", level(0, "bullet", "\uF0B7", "<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr>")) +
                 list("1", "0")) == Texts{"\u2022 x"});
}

TEST_CASE("a paragraph of a list that is not there is read without a number") {
  CHECK(read(item("x", "7"), list("1", "9")) == Texts{"x"});
  CHECK(WordReading(item("x", "7")).text() == "x");
}

TEST_CASE("superscripts move with the number in front of them") {
  const std::string body = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + word_run("posts") +
                           word_run("a", "<w:vertAlign w:val=\"superscript\"/>") + "</w:p>";
  const WordReading word(TinyDocx(body).numbering(definition("0", level(0, "decimal", "%1.")) + list("1", "0")));
  const auto paragraph = word.all<outturn::FlowParagraph>().at(0);
  CHECK(paragraph.text == "1. postsa");
  CHECK(paragraph.raised == std::vector<outturn::TextRange>{{8, 9}});
}
