#include "extract/word/story_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"

namespace outturn::extract {
namespace {

constexpr std::string_view kNoBreakHyphen = "\u2011";

// Prefixes of the vocabularies that an alternative may need to be read: drawings with text boxes, and what adds nothing
// to the text. By convention all files use these prefixes for them.
constexpr std::array<std::string_view, 10> kKnownNeeds = {"wps", "wpg", "wpc",  "wpi", "w14",
                                                          "w15", "w16", "wp14", "a14", "cx1"};

bool is_needed_known(std::string_view needs) {
  while (!needs.empty()) {
    const std::size_t space = std::min(needs.find(' '), needs.size());
    const std::string_view need = needs.substr(0, space);
    if (!need.empty() && std::find(kKnownNeeds.begin(), kKnownNeeds.end(), need) == kKnownNeeds.end()) return false;
    needs.remove_prefix(std::min(space + 1, needs.size()));
  }
  return true;
}

char32_t hexadecimal(std::string_view text) {
  std::uint32_t code = 0;
  std::from_chars(text.data(), text.data() + text.size(), code, 16);
  return static_cast<char32_t>(code);
}

}  // namespace

Tag StoryReader::parent(std::size_t above) const {
  return path_.size() > above ? path_[path_.size() - 1 - above] : Tag::other;
}

bool StoryReader::in_instruction() const {
  if (containers_.empty()) return false;
  const std::vector<bool>& fields = containers_.back().fields;
  return std::find(fields.begin(), fields.end(), true) != fields.end();
}

bool StoryReader::start(Tag tag, const Attributes& attributes) {
  if (!start_structure(tag, attributes)) return false;
  path_.push_back(tag);
  return true;
}

bool StoryReader::start_structure(Tag tag, const Attributes& attributes) {
  switch (tag) {
    case Tag::body:
    case Tag::header:
      containers_.emplace_back();
      return true;
    case Tag::footnote:
    case Tag::endnote:
      return start_note(attributes);
    case Tag::paragraph:
      if (containers_.empty()) return false;
      begin_paragraph();
      return true;
    case Tag::run:
      if (paragraph() != nullptr) paragraph()->begin_run();
      return true;
    case Tag::text_box:
      if (containers_.empty()) return false;
      containers_.push_back({ContainerKind::text_box, {}, {}, {}});
      return true;
    case Tag::alternate_content:
      choices_.push_back(false);
      return true;
    case Tag::choice:
      return start_choice(attributes);
    case Tag::fallback:
      return choices_.empty() || !choices_.back();
    case Tag::deletion:
    case Tag::moved_away:
      return start_deletion();
    case Tag::insertion:  // a property of a mark or a row; else what is inserted
      return parent() != Tag::run_properties && parent() != Tag::row_properties;
    case Tag::control_properties:
    case Tag::ruby_text:
    case Tag::deleted_text:
    case Tag::deleted_instruction:
    case Tag::field_instruction:
    case Tag::former_run:
    case Tag::former_paragraph:
    case Tag::former_table:
    case Tag::former_exception:
    case Tag::former_grid:
    case Tag::former_row:
    case Tag::former_cell:
    case Tag::former_section:
    case Tag::former_numbering:
      return false;
    default:
      return start_table_part(tag, attributes);
  }
}

bool StoryReader::start_table_part(Tag tag, const Attributes& attributes) {
  switch (tag) {
    case Tag::table:
      if (containers_.empty()) return false;
      grids_.emplace_back();
      return true;
    case Tag::row:
      if (grid() == nullptr || grid()->in_row()) return false;
      grid()->begin_row();
      return true;
    case Tag::cell:
      if (grid() == nullptr || !grid()->in_row() || grid()->in_cell()) return false;
      grid()->begin_cell();
      containers_.push_back({ContainerKind::cell, {}, {}, {}});
      return true;
    case Tag::grid_column:
      if (grid() != nullptr) grid()->column(attributes);
      return false;
    case Tag::right_to_left_columns:
      if (grid() != nullptr) grid()->right_to_left(attributes.flag());
      return false;
    case Tag::header_row:
    case Tag::skipped_columns:
      if (grid() != nullptr) grid()->row_property(tag, attributes);
      return false;
    case Tag::column_span:
    case Tag::vertical_merge:
    case Tag::horizontal_merge:
      if (grid() != nullptr) grid()->cell_property(tag, attributes);
      return false;
    default:
      return start_content(tag, attributes);
  }
}

// What a run holds.
bool StoryReader::start_content(Tag tag, const Attributes& attributes) {
  switch (tag) {
    case Tag::text:
    case Tag::math_text:
      in_text_ = true;
      keeps_spaces_ = attributes.text("space") == "preserve";
      text_.clear();
      return true;
    case Tag::tab:
      if (parent() == Tag::run) add("\t");
      if (parent() == Tag::tab_stops && parent(1) == Tag::paragraph_properties && paragraph() != nullptr &&
          attributes.text("val") != "clear") {
        paragraph()->tab_stops.push_back(attributes.integer("pos").value_or(0));
      }
      return false;
    case Tag::placed_tab:
      add("\t");
      return false;
    case Tag::line_break:
    case Tag::carriage_return:
      add("\n");
      return false;
    case Tag::no_break_hyphen:
      add(kNoBreakHyphen);
      return false;
    case Tag::soft_hyphen:
      ++context_.findings.soft_hyphens;
      return false;
    case Tag::symbol:
      if (paragraph() != nullptr && !in_instruction()) {
        paragraph()->add_symbol(symbol_font(attributes.text("font")), hexadecimal(attributes.text("char")));
      }
      return false;
    case Tag::footnote_reference:
    case Tag::endnote_reference:
      if (paragraph() != nullptr) {
        const std::string_view own = attributes.text("customMarkFollows");
        paragraph()->add_note(tag == Tag::endnote_reference, attributes.text("id"), own == "1" || own == "true");
      }
      return false;
    case Tag::field_mark:
      field_mark(attributes);
      return false;
    default:
      return start_property(tag, attributes);
  }
}

bool StoryReader::start_choice(const Attributes& attributes) {
  if (choices_.empty() || choices_.back() || !is_needed_known(attributes.text("Requires"))) return false;
  choices_.back() = true;
  return true;
}

// What a tracked change took away, or the property that says so of a paragraph's mark or a row.
bool StoryReader::start_deletion() {
  if (parent() == Tag::run_properties) {
    if (parent(1) == Tag::paragraph_properties && paragraph() != nullptr) paragraph()->mark_deleted = true;
  } else if (parent() == Tag::row_properties) {
    if (grid() != nullptr) grid()->row_deleted();
  } else {
    ++context_.findings.deletions;
  }
  return false;
}

bool StoryReader::start_note(const Attributes& attributes) {
  // Settings name notes, too; separators are no text.
  const std::string_view type = attributes.text("type");
  if (!containers_.empty() || (!type.empty() && type != "normal")) return false;
  containers_.emplace_back();
  sink_.begin_note(attributes.text("id"));
  return true;
}

void StoryReader::begin_paragraph() {
  if (++paragraphs_read_ > kMostParagraphs) {
    throw Error(ErrorCode::limit_exceeded, context_.name,
                "more than " + std::to_string(kMostParagraphs) + " paragraphs");
  }
  std::optional<ParagraphDraft>& unfinished = containers_.back().unfinished;
  if (unfinished) {
    unfinished->run_on();
    paragraphs_.push_back(*std::exchange(unfinished, std::nullopt));
  } else {
    paragraphs_.emplace_back(context_.styles, context_.findings);
  }
}

void StoryReader::field_mark(const Attributes& attributes) {
  if (containers_.empty()) return;
  std::vector<bool>& fields = containers_.back().fields;
  const std::string_view type = attributes.text("fldCharType");
  if (type == "begin") fields.push_back(true);
  if (fields.empty()) return;
  if (type == "separate") fields.back() = false;
  if (type == "end") fields.pop_back();
}

void StoryReader::add(std::string_view text) {
  if (paragraph() != nullptr && !in_instruction()) paragraph()->add(text);
}

void StoryReader::characters(std::string_view text) {
  if (in_text_) text_ += text;
}

void StoryReader::end_text() {
  in_text_ = false;
  std::replace_if(
      text_.begin(), text_.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  std::string_view text = text_;
  if (!keeps_spaces_) {
    const std::size_t begin = text.find_first_not_of(' ');
    text = begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
  }
  add(text);
}

void StoryReader::end(Tag tag) {
  path_.pop_back();
  switch (tag) {
    case Tag::text:
    case Tag::math_text:
      end_text();
      return;
    case Tag::run:
      if (paragraph() != nullptr) paragraph()->end_run();
      return;
    case Tag::paragraph:
      end_paragraph();
      return;
    case Tag::row:
      grid()->end_row();
      return;
    case Tag::cell:
      end_cell();
      return;
    case Tag::table:
      end_table();
      return;
    case Tag::text_box:
      end_text_box();
      return;
    case Tag::alternate_content:
      choices_.pop_back();
      return;
    case Tag::section_properties:
      end_section_properties();
      return;
    case Tag::body:
    case Tag::header:
    case Tag::footnote:
    case Tag::endnote:
      finish_container(containers_.back());
      containers_.pop_back();
      return;
    default:
      return;
  }
}

void StoryReader::end_paragraph() {
  ParagraphDraft draft = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  // An instruction never goes on in another paragraph: what follows is text, whatever the marks say.
  std::vector<bool>& fields = containers_.back().fields;
  std::fill(fields.begin(), fields.end(), false);
  if (draft.mark_deleted) {
    containers_.back().unfinished = std::move(draft);
    return;
  }
  std::vector<DraftBlock> behind = std::move(draft.behind);
  deliver(draft.finish(context_.labels, context_.default_tab));
  for (DraftBlock& block : behind) deliver(std::move(block));
  if (draft.ends_section && containers_.back().kind == ContainerKind::story) sink_.end_section(footnotes_, endnotes_);
}

void StoryReader::end_cell() {
  finish_container(containers_.back());
  std::vector<DraftBlock> blocks = std::move(containers_.back().blocks);
  containers_.pop_back();
  context_.findings.hidden += grid()->end_cell(std::move(blocks));
}

void StoryReader::end_table() {
  std::unique_ptr<DraftGrid> grid = grids_.back().finish();
  grids_.pop_back();
  if (grid) deliver(std::move(grid));
}

void StoryReader::end_text_box() {
  finish_container(containers_.back());
  std::vector<DraftBlock> blocks = std::move(containers_.back().blocks);
  containers_.pop_back();
  for (DraftBlock& block : blocks) {
    if (auto* boxed = std::get_if<DraftParagraph>(&block)) boxed->boxed = true;
    if (paragraph() != nullptr) {
      paragraph()->behind.push_back(std::move(block));
    } else {
      deliver(std::move(block));
    }
  }
}

void StoryReader::finish_container(Container& container) {
  if (!container.unfinished) return;
  ParagraphDraft draft = *std::exchange(container.unfinished, std::nullopt);
  deliver(draft.finish(context_.labels, context_.default_tab));
  for (DraftBlock& block : draft.behind) deliver(std::move(block));
}

void StoryReader::deliver(DraftBlock&& block) {
  Container& container = containers_.back();
  if (container.kind == ContainerKind::story) {
    sink_.block(std::move(block));
  } else {
    container.blocks.push_back(std::move(block));
  }
}

}  // namespace outturn::extract
