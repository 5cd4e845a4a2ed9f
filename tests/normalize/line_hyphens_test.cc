#include "normalize/table/line_hyphens.h"

#include "support/catch.h"

namespace outturn::normalize {
namespace {

// A document whose table's remarks are these lines.
LineHyphens reading(std::initializer_list<const char*> lines) {
  TablePart part;
  part.columns.resize(3);
  for (const char* line : lines) part.columns[2].push_back({line, {}, 0, 10, 10, false});
  PrintedDocument document;
  document.tables.push_back({{part}});
  return LineHyphens(document);
}

TEST_CASE("a soft hyphen at a line's end goes", "[line_hyphens]") {
  CHECK(reading({}).to_drop("so\u00ADciety", "x") == 0);
  CHECK(reading({}).to_drop("for civil so\u00AD", "ciety") == 2);
}

TEST_CASE("U+2010 at a line's end goes where the document has it nowhere else", "[line_hyphens]") {
  CHECK(reading({"for civil so\u2010", "ciety"}).to_drop("for civil so\u2010", "ciety") == 3);
  const LineHyphens spelled = reading({"a results\u2010based budget", "of the society"});
  CHECK(spelled.to_drop("results\u2010", "based") == 0);
  CHECK(spelled.to_drop("for civil so\u2010", "ciety") == 3);
}

TEST_CASE("a hyphen at a line's end goes where the word is known without it and not with it", "[line_hyphens]") {
  const LineHyphens line_ends =
      reading({"Development of the", "follow-up and the followup; a con-", "tinued development"});
  CHECK(line_ends.to_drop("on develop-", "ment") == 1);
  CHECK(line_ends.to_drop("with follow-", "up action") == 0);
  CHECK(line_ends.to_drop("a con-", "tinued effort") == 0);
  CHECK(line_ends.to_drop("2016-", "2017") == 0);
  CHECK(line_ends.to_drop("Develop-", "Ment") == 0);
}

}  // namespace
}  // namespace outturn::normalize
