#include "extract/pdf/content_marks.h"

namespace outturn::extract {

void ContentMarks::begin_page(std::int64_t object) {
  outer_.clear();
  forms_.clear();
  floor_ = 0;
  element_ = -1;
  contents_ = tree_ != nullptr ? tree_->contents_of(object) : std::span<const MarkedContent>();
}

void ContentMarks::begin_form(std::int64_t object) {
  if (tree_ == nullptr) return;
  forms_.push_back({contents_, floor_});
  contents_ = tree_->contents_of(object);
  floor_ = outer_.size();
}

void ContentMarks::end_form() {
  if (tree_ == nullptr || forms_.empty()) return;
  while (outer_.size() > floor_) end();
  contents_ = forms_.back().contents;
  floor_ = forms_.back().depth;
  forms_.pop_back();
}

void ContentMarks::begin(std::optional<std::int64_t> content_id, bool artifact) {
  if (tree_ == nullptr) return;
  outer_.push_back(element_);
  if (content_id) {
    element_ = StructureTree::find(contents_, *content_id);
  } else if (artifact) {
    element_ = -1;
  }
}

void ContentMarks::end() {
  if (tree_ == nullptr || outer_.size() <= floor_) return;
  element_ = outer_.back();
  outer_.pop_back();
}

}  // namespace outturn::extract
