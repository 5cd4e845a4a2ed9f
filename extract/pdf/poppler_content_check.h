// Refuses content that is compressed as an image. For the sources that include Poppler's own headers before this one.
#pragma once

#include <memory>

class Object;
class PDFDoc;
class Page;

namespace outturn::extract {

// Page content, forms, appearances of annotations and soft masks are operators: text, which no filter for images packs.
// Where such a stream names one (JBIG2Decode, DCTDecode, JPXDecode, CCITTFaxDecode) Poppler would decode an image when
// it reads the first byte, and does not look up before that ends: a few hundred bytes can hold a picture of any size.
class ContentCheck {
 public:
  explicit ContentCheck(PDFDoc& document);
  ContentCheck(const ContentCheck&) = delete;
  ContentCheck& operator=(const ContentCheck&) = delete;
  ContentCheck(ContentCheck&&) = delete;
  ContentCheck& operator=(ContentCheck&&) = delete;
  ~ContentCheck();

  // Looks at every stream that the page's content can reach, and puts an empty one into the place of those that are
  // refused (in memory). Returns how many these are; those that an earlier page had as well do not count again. Time
  // grows with the number of objects of the document, whatever way they refer to each other.
  int check(::Page& page);
  int check_annotations(const Object& list);  // the same of a page's annotations

  // Whether a JPEG 2000 image has been met: Poppler decodes all of it before it says where the image stands.
  [[nodiscard]] bool any_jpx() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace outturn::extract
