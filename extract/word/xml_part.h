// One part of an Office document, element by element.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/word/office_tag.h"
#include "extract/word/plain_xml.h"
#include "extract/word/zip_archive.h"

namespace outturn::extract {

// The attributes of one element, valid during the call that gets them.
class Attributes {
 public:
  explicit Attributes(const std::vector<XmlAttribute>& items) : items_(items) {}

  // The value of the attribute of this local name, whatever its namespace; nullopt where there is none.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view local) const;
  [[nodiscard]] std::string_view text(std::string_view local) const { return find(local).value_or(std::string_view()); }
  // A whole number, also one with a fraction or a unit behind it, of which the beginning counts; within ±10⁹.
  [[nodiscard]] std::optional<std::int32_t> integer(std::string_view local) const;
  // What an on/off property says: true without a value.
  [[nodiscard]] bool flag() const;

 private:
  const std::vector<XmlAttribute>& items_;
};

// Receives what an XML part holds. May throw: the reading ends, and xml_part() throws the same.
class XmlHandler {
 public:
  XmlHandler() = default;
  XmlHandler(const XmlHandler&) = delete;
  XmlHandler& operator=(const XmlHandler&) = delete;
  XmlHandler(XmlHandler&&) = delete;
  XmlHandler& operator=(XmlHandler&&) = delete;
  virtual ~XmlHandler() = default;

  // False: the element is skipped with all that it holds, and has no end.
  virtual bool start(Tag tag, const Attributes& attributes) = 0;
  virtual void end(Tag tag) = 0;
  virtual void characters(std::string_view text) = 0;  // may come in pieces
};

// Reads `part`, itself where it is plain (plain_xml.h), else with libxml2. Throws Error: as ZipArchive::read(); damaged
// (not well-formed, or with a document type: Office parts never have one, and it alone could define entities),
// limit_exceeded (nested deeper than kDeepest).
void read_xml_part(const ZipArchive& archive, const std::string& part, XmlHandler& handler);

inline constexpr std::size_t kDeepest = 200;  // elements; a table inside a table takes three

}  // namespace outturn::extract
