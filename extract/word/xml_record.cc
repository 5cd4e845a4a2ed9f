#include "extract/word/xml_record.h"

#include <deque>
#include <string>

#include "extract/word/xml_entities.h"

namespace outturn::extract {
namespace {

constexpr std::size_t kBytesPerItem = 8;  // at least, of what Office writes: room is made once

}  // namespace

XmlRecord::XmlRecord(std::string_view text) : text_(text) {
  items_.reserve(text.size() / kBytesPerItem);
}

std::uint32_t XmlRecord::add_name(std::string_view space, std::string_view local) {
  names_.push_back({space, local});
  return static_cast<std::uint32_t>(names_.size() - 1);
}

void XmlRecord::tell(XmlEvents& events) const {
  std::vector<XmlAttribute> attributes;
  std::deque<std::string> decoded;  // values that had entities
  for (std::size_t at = 0; at < items_.size(); ++at) {
    const Item& item = items_[at];
    if (item.kind == Kind::end) {
      events.end();
    } else if (item.kind == Kind::text) {
      if (item.entities) {
        events.text(*without_entities(text_of(item)));
      } else {
        events.text(text_of(item));
      }
    } else {
      attributes.clear();
      decoded.clear();
      for (; items_[at + 1].kind == Kind::attribute; ++at) {
        const Item& attribute = items_[at + 1];
        std::string_view value = text_of(attribute);
        if (attribute.entities) value = decoded.emplace_back(*without_entities(value));
        attributes.push_back({names_[attribute.name].local, value});
      }
      const Name& name = names_[item.name];
      if (!events.start(name.space, name.local, attributes)) at = item.begin - 1;
    }
  }
}

}  // namespace outturn::extract
