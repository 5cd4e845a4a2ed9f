// Structure trees for TinyPdf, right ones and wrong ones.
#pragma once

#include <string>
#include <vector>

#include "support/tiny_pdf.h"

namespace outturn::test {

// An element of the tree. Its content ids come before its kids.
struct Tag {
  std::string role;                // "P", "TD" …
  std::vector<int> contents = {};  // MCIDs on the page
  std::vector<Tag> kids = {};
  std::string entries = {};  // more of the element's dictionary: "/A << /O /Table /ColSpan 2 >>"
  int page = 0;              // index of the page that its content ids mean
};

// Page content that the tree can name: "/P << /MCID 3 >> BDC … EMC".
[[nodiscard]] std::string marked(int id, const std::string& content);

// Gives the document this tree. Its pages must have been added. `entries`: more of the root's dictionary. Answers the
// number of the root's object; elements are objects behind it, in the tree's order.
int add_structure(TinyPdf& pdf, const std::vector<Tag>& tags, const std::string& entries = "");

}  // namespace outturn::test
