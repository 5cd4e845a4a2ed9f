// What an XML document holds, in order, as places in its text: found once, and told afterwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/word/plain_xml.h"

namespace outturn::extract {

// The calls must nest as elements do.
class XmlRecord {
 public:
  // Of a text of less than 4 GiB, which must outlive the object, and of which names and values are parts.
  explicit XmlRecord(std::string_view text);

  // The number of a name from now on. Elements of one number are told with the same views.
  [[nodiscard]] std::uint32_t add_name(std::string_view space, std::string_view local);
  [[nodiscard]] std::string_view space_of(std::uint32_t name) const { return names_[name].space; }

  void start(std::uint32_t name) {
    open_.push_back(static_cast<std::uint32_t>(items_.size()));
    items_.push_back({.kind = Kind::start, .entities = false, .name = name});
  }
  // The item that comes next.
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(items_.size()); }
  // Starts an element as the one whose start is the item `like`, with its attributes.
  void start_like(std::uint32_t like) {
    Item item = items_[like];
    open_.push_back(size());
    do {
      items_.push_back(item);
      item = items_[++like];
    } while (item.kind == Kind::attribute);
  }
  // Of the element that was started last, in front of all that it holds.
  void attribute(std::uint32_t name, std::string_view value, bool entities) {
    items_.push_back({Kind::attribute, entities, name, begin_of(value), static_cast<std::uint32_t>(value.size())});
  }
  void end() {
    items_[open_.back()].begin = static_cast<std::uint32_t>(items_.size());
    open_.pop_back();
    items_.push_back({.kind = Kind::end});
  }
  void text(std::string_view text, bool entities) {
    items_.push_back({Kind::text, entities, 0, begin_of(text), static_cast<std::uint32_t>(text.size())});
  }

  // Tells all of it. Entities must be known ones.
  void tell(XmlEvents& events) const;

 private:
  struct Name {
    std::string_view space;
    std::string_view local;
  };
  enum class Kind : std::uint8_t { start, attribute, end, text };
  struct Item {
    Kind kind = Kind::start;
    bool entities = false;    // the text or value has some
    std::uint32_t name = 0;   // of an element or attribute
    std::uint32_t begin = 0;  // of a text or value, in bytes; of a start: where its end stands among the items
    std::uint32_t size = 0;
  };

  [[nodiscard]] std::uint32_t begin_of(std::string_view part) const {
    return static_cast<std::uint32_t>(part.data() - text_.data());
  }
  [[nodiscard]] std::string_view text_of(const Item& item) const { return text_.substr(item.begin, item.size); }

  std::string_view text_;
  std::vector<Name> names_;
  std::vector<Item> items_;
  std::vector<std::uint32_t> open_;  // starts that have no end yet
};

}  // namespace outturn::extract
