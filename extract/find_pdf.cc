#include "extract/find_pdf.h"

#include <cctype>

namespace outturn::extract {
namespace {

constexpr std::size_t kHeaderWindow = 1024;       // ISO 32000-1, annex H.3.4.1
constexpr std::size_t kJunkWindow = 1024 * 1024;  // bytes in front of a PDF
constexpr std::size_t kBodyWindow = 1024;         // in which a PDF has its first object

// "7 0 obj … endobj"
bool holds_objects(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kBodyWindow);
  const std::size_t object = head.find(" obj");
  if (object == std::string_view::npos || object == 0) return false;
  return std::isdigit(static_cast<unsigned char>(head[object - 1])) != 0 &&
         bytes.find("endobj", object) != std::string_view::npos;
}

}  // namespace

std::optional<std::size_t> find_pdf(std::string_view bytes) {
  const std::size_t header = bytes.substr(0, kJunkWindow).find("%PDF-");
  if (header < kHeaderWindow) return header;
  if (header != std::string_view::npos && holds_objects(bytes.substr(header))) return header;
  if (header == std::string_view::npos && holds_objects(bytes)) return 0;
  return std::nullopt;
}

}  // namespace outturn::extract
