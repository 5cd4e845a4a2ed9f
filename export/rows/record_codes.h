// The codes under which sections, offices and accomplishments go in record keys: those of the English version, whatever
// the language. What other languages print in their place is the profile's ([record_key.…]):
//
//   sections    letters of sections:   A, B, C …          chapters    numbers of chapters:    I, II, III …
//   offices     letters of offices:    a, b, c …          components  numbers of components:  1, 2, 3 …
//
// Each entry is a way to count: what is printed for the first, the second …, parted by spaces. Where several ways have
// a code in different places, the one that has most of the document's codes is its own.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "core/language_profile.h"
#include "core/report.h"

namespace outturn::exporting {

class RecordCodes {
 public:
  // Those of the report's language. Without a profile for it, codes stay as they are, digits aside.
  explicit RecordCodes(const Report& report);
  RecordCodes(const Report& report, const LanguageProfile* profile);

  // "ألف" → "A", "一" → "I", "B" → "B". What no list has stays as it is, but digits are Western and forms of half
  // width.
  [[nodiscard]] std::string section(std::string_view code) const { return mapped(sections_, code); }
  [[nodiscard]] std::string office(std::string_view code) const { return mapped(offices_, code); }

  // Numbers of accomplishments and indicators: "١-١" → "1.1". Western digits, full stops between them.
  [[nodiscard]] static std::string number(std::string_view printed);

 private:
  using Codes = std::map<std::string, std::string, std::less<>>;  // as printed → in the key

  [[nodiscard]] static std::string mapped(const Codes& codes, std::string_view code);

  Codes sections_;  // of the document, those that a list has
  Codes offices_;
};

}  // namespace outturn::exporting
