// What is known of a document besides its tables: the same in every stage that knows it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/pages.h"
#include "core/place.h"

namespace outturn {

enum class HeadingKind { section, office, accomplishment };

// A heading in the body of the report, also where no table follows it.
struct Heading {
  HeadingKind kind = HeadingKind::section;
  std::string code;
  std::string title;
  Place place;
  friend bool operator==(const Heading&, const Heading&) = default;
};

struct FrontMatter {
  std::string symbol;       // "A/99/100/Add.1"; empty where the text does not show it
  std::string language;     // BCP 47, from the profile that fits best: "zh", "en"
  std::string session;      // as printed
  std::string agenda_item;  // as printed
  std::string title;
  std::string report_kind;   // as printed: "秘书长的报告"
  std::string period_start;  // ISO 8601 date, or empty
  std::string period_end;
  friend bool operator==(const FrontMatter&, const FrontMatter&) = default;
};

struct ContentsEntry {
  std::string code;
  std::string title;
  std::string page_label;
  friend bool operator==(const ContentsEntry&, const ContentsEntry&) = default;
};

struct Abbreviation {
  std::string short_form;
  std::string full_form;
  Place place;
  friend bool operator==(const Abbreviation&, const Abbreviation&) = default;
};

struct Footnote {
  std::string marker;  // "*", "a", "1"
  std::string text;
  Place place;
  friend bool operator==(const Footnote&, const Footnote&) = default;
};

// Characters (code points, white space aside) that were removed as debris, by kind:
// "tag", "rule_line", "surplus_cell" … An ordered map, so that its output is stable.
using DebrisCount = std::map<std::string, std::int64_t>;

// What a raw report and an aligned one both begin with.
struct DocumentHead {
  DocumentInfo info;  // outline may be empty here
  FrontMatter front;
  std::vector<ContentsEntry> contents;
  std::vector<Abbreviation> abbreviations;
  std::vector<Footnote> footnotes;
  std::vector<Heading> headings;  // document order
  DebrisCount debris;
  std::vector<Diagnostic> diagnostics;  // of the stages so far

  friend bool operator==(const DocumentHead&, const DocumentHead&) = default;
};

}  // namespace outturn
