// The elements of Office documents that are looked at.
#pragma once

#include <cstdint>
#include <string_view>

namespace outturn::extract {

// What an element is (ECMA-376, parts 1 to 3); office_tag.cc has their names in the format.
enum class Tag : std::uint8_t {
  other,
  // of other vocabularies than WordprocessingML
  alternate_content,
  choice,
  fallback,  // markup compatibility
  relationship,
  type_override,
  type_default,
  core_title,
  math_text,
  // structure
  document,
  body,
  paragraph,
  run,
  insertion,
  deletion,
  moved_away,
  control_properties,
  section_properties,
  text_box,
  table,
  row,
  cell,
  grid_columns,
  grid_column,
  footnote,
  endnote,
  header,
  simple_field,
  field_mark,
  field_instruction,
  deleted_text,
  deleted_instruction,
  ruby_text,
  // what a run holds
  text,
  tab,
  placed_tab,
  line_break,
  carriage_return,
  no_break_hyphen,
  soft_hyphen,
  symbol,
  footnote_reference,
  endnote_reference,
  // properties of paragraphs and runs
  paragraph_properties,
  paragraph_style,
  list_properties,
  list_level,
  list_id,
  outline_level,
  indent,
  tab_stops,
  run_properties,
  run_style,
  bold,
  bold_complex,
  italic,
  italic_complex,
  hidden,
  vertical_align,
  fonts,
  right_to_left,
  complex_script,
  // properties of tables
  table_properties,
  right_to_left_columns,
  row_properties,
  header_row,
  skipped_columns,
  cell_properties,
  column_span,
  vertical_merge,
  horizontal_merge,
  // of sections and settings
  footnote_properties,
  endnote_properties,
  number_format,
  number_start,
  number_restart,
  default_tab_stop,
  // what was before a tracked change
  former_run,
  former_paragraph,
  former_table,
  former_exception,
  former_grid,
  former_row,
  former_cell,
  former_section,
  former_numbering,
  // styles and numbering
  style,
  based_on,
  defaults,
  conditional_style,
  list_definition,
  list_instance,
  list_definition_id,
  level,
  start,
  level_text,
  level_restart,
  legal_numbering,
  level_override,
  start_override,
  style_of_list,
  style_link
};

// `space`: the address of the element's namespace. WordprocessingML counts in both of its own (transitional and
// strict).
[[nodiscard]] Tag tag_of(std::string_view space, std::string_view name);

}  // namespace outturn::extract
