#include "corpus/system/loaded_libraries.h"

#include <link.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

#include "core/hex.h"

namespace outturn::corpus {
namespace {

std::size_t padded(std::size_t size) {
  return (size + 3) / 4 * 4;
}

// The build id among a segment's notes (elf(5)); empty where it is not there.
std::string build_id(std::string_view notes) {
  ElfW(Nhdr) note;
  while (notes.size() >= sizeof note) {
    std::memcpy(&note, notes.data(), sizeof note);
    notes.remove_prefix(sizeof note);
    const std::size_t name_size = padded(note.n_namesz);
    const std::size_t size = name_size + padded(note.n_descsz);
    if (size > notes.size()) break;
    const bool gnu = notes.substr(0, note.n_namesz) == std::string_view("GNU\0", 4);
    if (gnu && note.n_type == NT_GNU_BUILD_ID) return hex(notes.substr(name_size, note.n_descsz));
    notes.remove_prefix(size);
  }
  return {};
}

std::string stamp_of(const char* path) {
  struct stat status {};
  if (::stat(path, &status) != 0) return "unknown";
  return std::to_string(status.st_size) + " " + std::to_string(status.st_mtim.tv_sec);
}

// Of the program or library; empty where its linker gave it none.
std::string build_id(const dl_phdr_info& info) {
  std::string id;
  for (std::size_t i = 0; i < info.dlpi_phnum && id.empty(); ++i) {
    const ElfW(Phdr)& segment = info.dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    const auto* const begin = reinterpret_cast<const char*>(info.dlpi_addr + segment.p_vaddr);
    id = build_id(std::string_view(begin, segment.p_memsz));
  }
  return id;
}

bool is_program(const dl_phdr_info& info) {
  return *info.dlpi_name == '\0';
}

int add(dl_phdr_info* info, std::size_t /*size*/, void* list) {
  if (is_program(*info)) return 0;
  const std::string_view path = info->dlpi_name;
  LoadedLibrary library{std::string(path.substr(path.rfind('/') + 1)), build_id(*info)};
  if (library.build.empty()) library.build = stamp_of(info->dlpi_name);
  static_cast<std::vector<LoadedLibrary>*>(list)->push_back(std::move(library));
  return 0;
}

int take_program(dl_phdr_info* info, std::size_t /*size*/, void* id) {
  if (!is_program(*info)) return 0;
  *static_cast<std::string*>(id) = build_id(*info);
  return 1;  // none of the others is asked for
}

}  // namespace

std::vector<LoadedLibrary> loaded_libraries() {
  std::vector<LoadedLibrary> list;
  ::dl_iterate_phdr(&add, &list);
  std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return list;
}

std::string program_build() {
  std::string id;
  ::dl_iterate_phdr(&take_program, &id);
  return id;
}

}  // namespace outturn::corpus
