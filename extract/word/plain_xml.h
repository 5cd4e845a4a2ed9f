// XML as Office programs write it, read off its bytes.
//
// A general parser spends most of its time on what these parts never have. What is read here is only what is surely
// plain: UTF-8 without a document type, comments, other instructions or CDATA, with the entities of XML itself. The
// whole text is looked at first; where anything in it is unusual, or wrong, nothing is reported, and a general parser
// is to read it and to say what is wrong.
#pragma once

#include <string_view>
#include <vector>

namespace outturn::extract {

struct XmlAttribute {
  std::string_view local;  // name without prefix
  std::string_view value;  // entities replaced
};

// What is found, in order. Texts are valid during the call.
class XmlEvents {
 public:
  XmlEvents() = default;
  XmlEvents(const XmlEvents&) = delete;
  XmlEvents& operator=(const XmlEvents&) = delete;
  XmlEvents(XmlEvents&&) = delete;
  XmlEvents& operator=(XmlEvents&&) = delete;
  virtual ~XmlEvents() = default;

  // `space`: the address of the element's namespace; empty where it has none. Declarations of namespaces are not among
  // the attributes. False: what the element holds may be left out; its end comes all the same.
  virtual bool start(std::string_view space, std::string_view local, const std::vector<XmlAttribute>& attributes) = 0;
  virtual void end() = 0;
  virtual void text(std::string_view text) = 0;  // may come in pieces
};

// Reads a whole XML document into `events`; false, and no event, where it is not plain. Throws what `events` throws.
[[nodiscard]] bool read_plain_xml(std::string_view document, XmlEvents& events);

}  // namespace outturn::extract
