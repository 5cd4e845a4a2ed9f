// What an XML document holds, in order, as places in its text: found once, and told afterwards. Tags that are alike are
// kept once: what is left for each element is twelve bytes, twice where it holds something.
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

  // The number of a start tag from now on, which has the attributes that are added next.
  [[nodiscard]] std::uint32_t add_tag(std::uint32_t name);
  void add_attribute(std::uint32_t name, std::string_view value, bool entities);

  void start(std::uint32_t tag) {
    open_.push_back(static_cast<std::uint32_t>(items_.size()));
    items_.push_back({Kind::start, false, tag, 0});
  }
  void end() {
    items_[open_.back()].second = static_cast<std::uint32_t>(items_.size());
    open_.pop_back();
    items_.push_back({Kind::end, false, 0, 0});
  }
  // Both of an element that holds nothing.
  void start_and_end(std::uint32_t tag) { items_.push_back({Kind::empty, false, tag, 0}); }
  void text(std::string_view text, bool entities) {
    items_.push_back({Kind::text, entities, begin_of(text), static_cast<std::uint32_t>(text.size())});
  }

  // Tells all of it. Entities must be known ones.
  void tell(XmlEvents& events) const;

 private:
  struct Name {
    std::string_view space;
    std::string_view local;
  };
  struct Attribute {
    std::uint32_t name = 0;
    std::uint32_t begin = 0;  // of the value
    std::uint32_t size = 0;
    bool entities = false;  // it has some
  };
  struct Tag {
    std::uint32_t name = 0;
    std::uint32_t begin = 0;  // of its attributes
    std::uint32_t end = 0;
  };
  enum class Kind : std::uint8_t { start, empty, end, text };
  struct Item {
    Kind kind = Kind::start;
    bool entities = false;     // the text has some
    std::uint32_t first = 0;   // of an element: the tag; of a text: where it begins
    std::uint32_t second = 0;  // of an element: the item of its end; of a text: its size
  };
  class Telling;

  [[nodiscard]] std::uint32_t begin_of(std::string_view part) const {
    return static_cast<std::uint32_t>(part.data() - text_.data());
  }

  std::string_view text_;
  std::vector<Name> names_;
  std::vector<Tag> tags_;
  std::vector<Attribute> attributes_;
  std::vector<Item> items_;
  std::vector<std::uint32_t> open_;  // starts that have no end yet
};

}  // namespace outturn::extract
