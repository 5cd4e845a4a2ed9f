// Numbers of lines and signs of quotation in front of a text's lines.
#include "normalize/text/line_prefixes.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace {

using outturn::TextLine;
using outturn::normalize::take_line_prefixes;

std::vector<TextLine> lines_of(const std::vector<std::string>& texts) {
  std::vector<TextLine> lines;
  for (const std::string& text : texts) lines.push_back({static_cast<std::int64_t>(lines.size()) + 1, text});
  return lines;
}

std::vector<std::string> texts_of(const std::vector<TextLine>& lines) {
  std::vector<std::string> texts;
  for (const TextLine& line : lines) texts.push_back(line.text);
  return texts;
}

}  // namespace

TEST_CASE("signs of quotation go, once for each that mail put there, and columns stay") {
  std::vector<TextLine> lines = lines_of({"> > Planned    12", "> >  visits", "> >", "", "> > 5 > 4"});
  CHECK(take_line_prefixes(lines) == 8);
  CHECK(texts_of(lines) == std::vector<std::string>{"Planned    12", " visits", "", "", "5 > 4"});
}

TEST_CASE("a sign in front of some lines is the text's") {
  std::vector<TextLine> lines = lines_of({"> 12 visits", "Planned", "12", "13", "14"});
  CHECK(take_line_prefixes(lines) == 0);
}

TEST_CASE("numbers that count lines go, every line's or every fifth's") {
  const int step = GENERATE(1, 5);
  std::vector<std::string> texts;
  for (int line = 1; line <= 40; ++line) {
    std::string number = line % step == 0 ? std::to_string(line) : "";
    texts.push_back(std::string(4 - number.size(), ' ') + number + "  visit " + std::to_string(line % 7));
  }
  std::vector<TextLine> lines = lines_of(texts);
  CHECK(take_line_prefixes(lines) > 0);
  CHECK(lines.at(4).text == "  visit 5");
  CHECK(lines.at(39).text == "  visit 5");
}

TEST_CASE("numbers of rows stay where other lines begin as far left, and years do not count lines") {
  std::vector<std::string> rows = {"Planned outputs      Completed"};
  for (int row = 1; row < 9; ++row) rows.push_back(std::to_string(row) + "  visits             " + std::to_string(row));
  std::vector<std::string> mixed = rows;
  for (std::string& text : mixed) text += "  x";
  mixed.insert(mixed.end(), {"to the north", "of the coast", "in May"});
  std::vector<TextLine> lines = lines_of(mixed);
  CHECK(take_line_prefixes(lines) == 0);
  std::vector<TextLine> years = lines_of({"2019  a", "2021  b", "2020  c", "2025  d", "2023  e", "2024  f", "2017  g"});
  CHECK(take_line_prefixes(years) == 0);
}

TEST_CASE("figures with which the text begins stay whole behind numbers of lines that stand left") {
  std::vector<std::string> texts;
  for (int line = 98; line < 120; ++line) texts.push_back(std::to_string(line) + " visits to the north");
  texts[1] = "9 2023 visits";
  texts.insert(texts.end(), 30, "      to the south");
  texts.emplace_back("12345 people came");
  std::vector<TextLine> lines = lines_of(texts);
  CHECK(take_line_prefixes(lines) == 62);
  CHECK(lines.at(1).text == "9 2023 visits");
  CHECK(lines.at(2).text == " visits to the north");
  CHECK(lines.back().text == "12345 people came");
}
