#include "extract/word/office_tag.h"

#include <algorithm>
#include <array>

namespace outturn::extract {
namespace {

struct Named {
  std::string_view name;
  Tag tag;
};

constexpr std::string_view kWordTransitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kWordStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

// In the order of their bytes.
constexpr std::array kWordNames = {
    Named{"abstractNum", Tag::list_definition},
    Named{"abstractNumId", Tag::list_definition_id},
    Named{"b", Tag::bold},
    Named{"bCs", Tag::bold_complex},
    Named{"basedOn", Tag::based_on},
    Named{"bidiVisual", Tag::right_to_left_columns},
    Named{"body", Tag::body},
    Named{"br", Tag::line_break},
    Named{"cr", Tag::carriage_return},
    Named{"cs", Tag::complex_script},
    Named{"defaultTabStop", Tag::default_tab_stop},
    Named{"del", Tag::deletion},
    Named{"delInstrText", Tag::deleted_instruction},
    Named{"delText", Tag::deleted_text},
    Named{"docDefaults", Tag::defaults},
    Named{"document", Tag::document},
    Named{"endnote", Tag::endnote},
    Named{"endnotePr", Tag::endnote_properties},
    Named{"endnoteReference", Tag::endnote_reference},
    Named{"fldChar", Tag::field_mark},
    Named{"fldSimple", Tag::simple_field},
    Named{"footnote", Tag::footnote},
    Named{"footnotePr", Tag::footnote_properties},
    Named{"footnoteReference", Tag::footnote_reference},
    Named{"gridBefore", Tag::skipped_columns},
    Named{"gridCol", Tag::grid_column},
    Named{"gridSpan", Tag::column_span},
    Named{"hMerge", Tag::horizontal_merge},
    Named{"hdr", Tag::header},
    Named{"i", Tag::italic},
    Named{"iCs", Tag::italic_complex},
    Named{"ilvl", Tag::list_level},
    Named{"ind", Tag::indent},
    Named{"ins", Tag::insertion},
    Named{"instrText", Tag::field_instruction},
    Named{"isLgl", Tag::legal_numbering},
    Named{"lvl", Tag::level},
    Named{"lvlOverride", Tag::level_override},
    Named{"lvlRestart", Tag::level_restart},
    Named{"lvlText", Tag::level_text},
    Named{"moveFrom", Tag::moved_away},
    Named{"noBreakHyphen", Tag::no_break_hyphen},
    Named{"num", Tag::list_instance},
    Named{"numFmt", Tag::number_format},
    Named{"numId", Tag::list_id},
    Named{"numPr", Tag::list_properties},
    Named{"numRestart", Tag::number_restart},
    Named{"numStart", Tag::number_start},
    Named{"numStyleLink", Tag::style_of_list},
    Named{"numberingChange", Tag::former_numbering},
    Named{"outlineLvl", Tag::outline_level},
    Named{"p", Tag::paragraph},
    Named{"pPr", Tag::paragraph_properties},
    Named{"pPrChange", Tag::former_paragraph},
    Named{"pStyle", Tag::paragraph_style},
    Named{"ptab", Tag::placed_tab},
    Named{"r", Tag::run},
    Named{"rFonts", Tag::fonts},
    Named{"rPr", Tag::run_properties},
    Named{"rPrChange", Tag::former_run},
    Named{"rStyle", Tag::run_style},
    Named{"rt", Tag::ruby_text},
    Named{"rtl", Tag::right_to_left},
    Named{"sdtPr", Tag::control_properties},
    Named{"sectPr", Tag::section_properties},
    Named{"sectPrChange", Tag::former_section},
    Named{"softHyphen", Tag::soft_hyphen},
    Named{"start", Tag::start},
    Named{"startOverride", Tag::start_override},
    Named{"style", Tag::style},
    Named{"styleLink", Tag::style_link},
    Named{"sym", Tag::symbol},
    Named{"t", Tag::text},
    Named{"tab", Tag::tab},
    Named{"tabs", Tag::tab_stops},
    Named{"tbl", Tag::table},
    Named{"tblGrid", Tag::grid_columns},
    Named{"tblGridChange", Tag::former_grid},
    Named{"tblHeader", Tag::header_row},
    Named{"tblPr", Tag::table_properties},
    Named{"tblPrChange", Tag::former_table},
    Named{"tblPrExChange", Tag::former_exception},
    Named{"tblStylePr", Tag::conditional_style},
    Named{"tc", Tag::cell},
    Named{"tcPr", Tag::cell_properties},
    Named{"tcPrChange", Tag::former_cell},
    Named{"tr", Tag::row},
    Named{"trPr", Tag::row_properties},
    Named{"trPrChange", Tag::former_row},
    Named{"txbxContent", Tag::text_box},
    Named{"vMerge", Tag::vertical_merge},
    Named{"vanish", Tag::hidden},
    Named{"vertAlign", Tag::vertical_align},
};

struct NamedElsewhere {
  std::string_view space;
  std::string_view name;
  Tag tag;
};

constexpr std::array kOtherNames = {
    NamedElsewhere{"http://schemas.openxmlformats.org/markup-compatibility/2006", "AlternateContent",
                   Tag::alternate_content},
    NamedElsewhere{"http://schemas.openxmlformats.org/markup-compatibility/2006", "Choice", Tag::choice},
    NamedElsewhere{"http://schemas.openxmlformats.org/markup-compatibility/2006", "Fallback", Tag::fallback},
    NamedElsewhere{"http://schemas.openxmlformats.org/package/2006/relationships", "Relationship", Tag::relationship},
    NamedElsewhere{"http://schemas.openxmlformats.org/package/2006/content-types", "Override", Tag::type_override},
    NamedElsewhere{"http://schemas.openxmlformats.org/package/2006/content-types", "Default", Tag::type_default},
    NamedElsewhere{"http://purl.org/dc/elements/1.1/", "title", Tag::core_title},
    NamedElsewhere{"http://schemas.openxmlformats.org/officeDocument/2006/math", "t", Tag::math_text},
    NamedElsewhere{"http://purl.oclc.org/ooxml/officeDocument/math", "t", Tag::math_text},
};

static_assert(std::is_sorted(kWordNames.begin(), kWordNames.end(),
                             [](const Named& a, const Named& b) { return a.name < b.name; }));

Tag word_tag(std::string_view local) {
  const auto found = std::lower_bound(kWordNames.begin(), kWordNames.end(), local,
                                      [](const Named& named, std::string_view name) { return named.name < name; });
  return found != kWordNames.end() && found->name == local ? found->tag : Tag::other;
}

}  // namespace

Tag tag_of(std::string_view space, std::string_view name) {
  if (space == kWordTransitional || space == kWordStrict) return word_tag(name);
  for (const NamedElsewhere& named : kOtherNames) {
    if (named.name == name && named.space == space) return named.tag;
  }
  return Tag::other;
}

}  // namespace outturn::extract
