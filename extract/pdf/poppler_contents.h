// A page's content, decompressed at once. For the sources that include Poppler's own headers before this one.
#pragma once

#include <string>

class Object;

namespace outturn::extract {

// Tells whether a page's reading must end; asked every 64 KiB of content.
struct StopCheck {
  bool (*must_stop)(void* state);
  void* state;
};

// `contents`: a page's content stream, or array of streams. Where all of it is plain or Flate-compressed and at
// most 8 MiB long, it is decompressed into `storage` and the result is a stream over that, which `storage` must
// outlive. Otherwise, or where the data is damaged, Poppler decompresses it byte by byte while it interprets, and
// the content ends where `check` says so or after 1 GiB: a small file may hold a page of any length.
[[nodiscard]] Object decompressed(Object&& contents, std::string& storage, StopCheck check);

}  // namespace outturn::extract
