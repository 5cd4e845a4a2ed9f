// The bytes of a PDF's indirect objects, without Poppler's own parsing, which takes longer than all of the glyphs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

class PDFDoc;

namespace outturn::extract {

// Poppler knows where each object is; compressed ones are decrypted and decompressed by the whole object stream, once.
// Strings in other objects of an encrypted file stay encrypted: for names, numbers and references only.
class PopplerObjects {
 public:
  // Both outlive the object; `file` is what the document was opened from.
  PopplerObjects(PDFDoc& document, std::string_view file);

  // Number of the document's catalog; and one more than the greatest number that an object has.
  [[nodiscard]] std::int64_t catalog() const;
  [[nodiscard]] std::int64_t count() const;

  // From the object's first byte on; where it ends is for a scanner to find. Empty where there is no such object, it
  // cannot be read, or more than 128 MiB of object streams were decompressed. Valid as long as this object.
  [[nodiscard]] std::string_view find(std::int64_t number);

  // Bytes that there were to look at so far: the file's and those decompressed.
  [[nodiscard]] std::size_t bytes() const { return file_.size() + decompressed_; }

 private:
  struct ObjectStream {
    std::string data;
    std::vector<std::size_t> offsets;  // into `data`, of each object
  };

  [[nodiscard]] std::string_view in_file(std::int64_t offset, std::int64_t number) const;
  [[nodiscard]] std::string_view in_stream(std::int64_t stream, std::int64_t index);
  [[nodiscard]] ObjectStream read_stream(std::int64_t number);

  PDFDoc& document_;
  std::string_view file_;
  std::size_t decompressed_ = 0;
  std::unordered_map<std::int64_t, ObjectStream> streams_;
};

}  // namespace outturn::extract
