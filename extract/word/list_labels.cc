// Lists of one definition count on from each other; a list may say that a level begins anew (w:startOverride), which
// holds for the first paragraph that it puts there. A level begins anew behind a paragraph of any level above it,
// unless w:lvlRestart says behind which (0: behind none). Levels above that no paragraph has used yet show their start.
#include "extract/word/list_labels.h"

#include <algorithm>

#include "core/utf8.h"
#include "extract/word/list_number.h"

namespace outturn::extract {
namespace {

constexpr std::size_t kLongestText = 200;  // bytes of a level's text

// A bullet's characters, out of a symbol font's places.
std::string readable(std::string_view text, SymbolFont font) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const bool symbol = is_private(c) || (font != SymbolFont::none && c <= 0xFF);
    const auto known = symbol ? symbol_character(font, c) : std::nullopt;
    if (!is_private(c) || known) utf8::append(result, known.value_or(c));
  }
  return result;
}

}  // namespace

class ListLabels::Reader final : public XmlHandler {
 public:
  explicit Reader(ListLabels& labels) : labels_(labels) {}

  bool start(Tag tag, const Attributes& attributes) override {
    switch (tag) {
      case Tag::list_definition:
        definition_ = &labels_.definitions_[std::string(attributes.text("abstractNumId"))];
        return true;
      case Tag::list_instance:
        instance_ = &labels_.instances_[std::string(attributes.text("numId"))];
        return true;
      case Tag::list_definition_id:
        if (instance_ != nullptr) instance_->definition = std::string(attributes.text("val"));
        return true;
      case Tag::style_of_list:
        if (definition_ != nullptr) definition_->style_of_list = std::string(attributes.text("val"));
        return true;
      case Tag::level_override:
        at_ = level_of(attributes);
        return true;
      case Tag::start_override:
        if (instance_ != nullptr) instance_->starts[at_] = attributes.integer("val").value_or(1);
        return true;
      case Tag::level:
        begin_level(attributes);
        return true;
      case Tag::former_run:
      case Tag::former_paragraph:
        return false;
      default:
        if (level_ != nullptr) take(tag, attributes);
        return true;
    }
  }

  void end(Tag tag) override {
    if (tag == Tag::list_definition) definition_ = nullptr;
    if (tag == Tag::list_instance) instance_ = nullptr;
    if (tag == Tag::level) level_ = nullptr;
  }

  void characters(std::string_view /*text*/) override {}

 private:
  static std::size_t level_of(const Attributes& attributes) {
    const std::int32_t level = attributes.integer("ilvl").value_or(0);
    return static_cast<std::size_t>(std::clamp(level, 0, static_cast<std::int32_t>(kLevels) - 1));
  }

  void begin_level(const Attributes& attributes) {
    const std::size_t level = level_of(attributes);
    if (instance_ != nullptr) {
      level_ = &instance_->levels[level];
    } else if (definition_ != nullptr) {
      level_ = &definition_->levels[level];
    }
  }

  void take(Tag tag, const Attributes& attributes) {
    switch (tag) {
      case Tag::start:
        level_->start = attributes.integer("val").value_or(level_->start);
        return;
      case Tag::number_format:
        level_->format = std::string(attributes.text("val"));
        return;
      case Tag::level_text:
        level_->text = std::string(attributes.text("val").substr(0, kLongestText));
        return;
      case Tag::level_restart:
        level_->restart = attributes.integer("val");
        return;
      case Tag::legal_numbering:
        level_->legal = attributes.flag();
        return;
      case Tag::paragraph_style:
        level_->style = std::string(attributes.text("val"));
        return;
      default:
        if (!level_->run.take(tag, attributes)) level_->paragraph.take(tag, attributes);
    }
  }

  ListLabels& labels_;
  Definition* definition_ = nullptr;
  Instance* instance_ = nullptr;
  Level* level_ = nullptr;
  std::size_t at_ = 0;  // of the override
};

ListLabels::ListLabels(const ZipArchive& archive, const std::string& part, const WordStyles& styles) : styles_(styles) {
  if (part.empty()) return;
  Reader reader(*this);
  read_xml_part(archive, part, reader);
}

// The instance's definition, or the one that it stands for; `id` becomes that one's.
const ListLabels::Definition* ListLabels::definition_of(const Instance& instance, std::string& id) const {
  id = instance.definition;
  auto found = definitions_.find(id);
  if (found == definitions_.end() || found->second.style_of_list.empty()) {
    return found == definitions_.end() ? nullptr : &found->second;
  }
  const auto& list = styles_.paragraph(found->second.style_of_list).paragraph.list;
  const auto other = list ? instances_.find(*list) : instances_.end();
  if (other == instances_.end()) return &found->second;
  id = other->second.definition;
  found = definitions_.find(id);
  return found == definitions_.end() ? nullptr : &found->second;
}

// The list's own level, or its definition's.
const ListLabels::Level* ListLabels::level_at(const Instance& instance, const Definition& definition, std::size_t at) {
  if (const auto own = instance.levels.find(at); own != instance.levels.end()) return &own->second;
  const auto found = definition.levels.find(at);
  return found == definition.levels.end() ? nullptr : &found->second;
}

std::size_t ListLabels::level_of_style(const Definition& definition, const std::string& style) const {
  for (const auto& [at, level] : definition.levels) {
    if (!style.empty() && level.style == style) return at;
  }
  return 0;
}

void ListLabels::count(const std::string& list, const Instance& instance, const Definition& definition,
                       Counters& counters, std::size_t level) {
  const auto start_of = [&](std::size_t at) {
    const Level* found = level_at(instance, definition, at);
    return found != nullptr ? found->start : 1;
  };
  for (std::size_t at = 0; at < level; ++at) {
    if (!counters[at]) counters[at] = start_of(at);
  }
  const auto own_start = instance.starts.find(level);
  if (own_start != instance.starts.end() && started_.insert({list, level}).second) {
    counters[level] = own_start->second;
  } else {
    counters[level] = counters[level] ? *counters[level] + 1 : start_of(level);
  }
  for (std::size_t at = level + 1; at < kLevels; ++at) {
    const Level* below = level_at(instance, definition, at);
    const std::optional<std::int32_t> restart = below != nullptr ? below->restart : std::nullopt;
    if (!restart || static_cast<std::int32_t>(level) < *restart) counters[at].reset();
  }
}

std::string ListLabels::label(const Instance& instance, const Definition& definition, const Counters& counters,
                              std::size_t at) {
  const Level* level = level_at(instance, definition, at);
  if (level == nullptr) return {};
  if (level->format == "bullet") return readable(level->text, level->run.font.value_or(SymbolFont::none));
  std::string text;
  for (std::size_t i = 0; i < level->text.size(); ++i) {
    const char next = i + 1 < level->text.size() ? level->text[i + 1] : '\0';
    if (level->text[i] != '%' || next < '1' || next > '9') {
      text += level->text[i];
      continue;
    }
    const auto other = static_cast<std::size_t>(next - '1');
    const Level* shown = level_at(instance, definition, other);
    const std::string_view format = shown == nullptr || level->legal ? "decimal" : std::string_view(shown->format);
    if (!knows_number_format(format)) unknown_format_ = true;
    text += list_number(counters[other].value_or(1), format);
    ++i;
  }
  return text;
}

ListLabel ListLabels::next(const std::string& list, std::optional<std::int32_t> level, const std::string& style) {
  const auto instance = instances_.find(list);
  if (instance == instances_.end()) return {};
  std::string id;
  const Definition* definition = definition_of(instance->second, id);
  if (definition == nullptr) return {};
  const std::size_t at = level ? static_cast<std::size_t>(std::clamp(*level, 0, static_cast<std::int32_t>(kLevels) - 1))
                               : level_of_style(*definition, style);
  Counters& counters = counters_[id];
  count(list, instance->second, *definition, counters, at);
  ListLabel result;
  result.text = label(instance->second, *definition, counters, at);
  if (const Level* shown = level_at(instance->second, *definition, at)) result.paragraph = shown->paragraph;
  return result;
}

}  // namespace outturn::extract
