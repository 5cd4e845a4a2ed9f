// The words behind a program's name. The one room of the project that knows Boost.Program_options; the executables' own
// sources use it, nothing else does.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/program.h"

namespace outturn {

// Names are long ones ("output") or a long one and a letter ("output,o"). What is given on the command line goes into
// the variables, which outlive the parser; the others stay as they are. Names cannot be cut short.
class OptionParser {
 public:
  OptionParser();
  OptionParser(const OptionParser&) = delete;
  OptionParser& operator=(const OptionParser&) = delete;
  ~OptionParser();

  void flag(const char* name, bool& value);  // an option without a value: true where it is given
  void option(const char* name, std::string& value);
  void option(const char* name, std::vector<std::string>& values);  // may be repeated
  void option(const char* name, int& value);
  void option(const char* name, std::int64_t& value);
  void option(const char* name, double& value);  // finite

  void words(std::vector<std::string>& values);  // what is no option

  // What every filter's command line has.
  void filter(CommandLine& line);

  // Throws Error(usage) where the words are not understood.
  void parse(const std::vector<std::string>& arguments);
  // The same with --help: false where that is asked for, and `help` has been printed.
  [[nodiscard]] bool parse_or_help(const std::vector<std::string>& arguments, std::string_view help);
  void parse(int argc, char** argv) { parse({argv + 1, argv + argc}); }

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace outturn
