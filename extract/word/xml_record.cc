#include "extract/word/xml_record.h"

#include <deque>
#include <string>

#include "extract/word/xml_entities.h"

namespace outturn::extract {

XmlRecord::XmlRecord(std::string_view text) : text_(text) {
  constexpr std::size_t kBytesPerItem = 16;  // at least, of what Office writes: room is made once
  items_.reserve(text.size() / kBytesPerItem);
}

std::uint32_t XmlRecord::add_name(std::string_view space, std::string_view local) {
  names_.push_back({space, local});
  return static_cast<std::uint32_t>(names_.size() - 1);
}

std::uint32_t XmlRecord::add_tag(std::uint32_t name) {
  const auto at = static_cast<std::uint32_t>(attributes_.size());
  tags_.push_back({name, at, at});
  return static_cast<std::uint32_t>(tags_.size() - 1);
}

void XmlRecord::add_attribute(std::uint32_t name, std::string_view value, bool entities) {
  attributes_.push_back({name, begin_of(value), static_cast<std::uint32_t>(value.size()), entities});
  ++tags_.back().end;
}

// Puts together what events get.
class XmlRecord::Telling {
 public:
  Telling(const XmlRecord& record, XmlEvents& events) : record_(record), events_(events) {}

  bool start(const Tag& tag) {
    attributes_.clear();
    decoded_.clear();
    for (std::uint32_t at = tag.begin; at < tag.end; ++at) {
      const Attribute& attribute = record_.attributes_[at];
      std::string_view value = record_.text_.substr(attribute.begin, attribute.size);
      if (attribute.entities) value = decoded_.emplace_back(*without_entities(value));
      attributes_.push_back({record_.names_[attribute.name].local, value});
    }
    const Name& name = record_.names_[tag.name];
    return events_.start(name.space, name.local, attributes_);
  }

  void text(const Item& item) {
    const std::string_view text = record_.text_.substr(item.first, item.second);
    if (item.entities) {
      events_.text(*without_entities(text));
    } else {
      events_.text(text);
    }
  }

 private:
  const XmlRecord& record_;
  XmlEvents& events_;
  std::vector<XmlAttribute> attributes_;
  std::deque<std::string> decoded_;  // values that had entities
};

void XmlRecord::tell(XmlEvents& events) const {
  Telling telling(*this, events);
  for (std::size_t at = 0; at < items_.size(); ++at) {
    const Item& item = items_[at];
    switch (item.kind) {
      case Kind::start:
        if (!telling.start(tags_[item.first])) at = item.second - 1;  // its end comes next
        break;
      case Kind::empty:
        telling.start(tags_[item.first]);
        events.end();
        break;
      case Kind::end:
        events.end();
        break;
      case Kind::text:
        telling.text(item);
    }
  }
}

}  // namespace outturn::extract
