"""Writes the encrypted PDFs of tests/extract/fixtures: one page, "secret text", RC4 with 40 bits (ISO 32000-1, 7.6).

    python3 tests/extract/make_encrypted.py tests/extract/fixtures
"""

import hashlib
import struct
import sys
from pathlib import Path

PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
FILE_ID = bytes(range(16))
PERMISSIONS = -4


def rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def padded(password: str) -> bytes:
    return (password.encode("latin-1") + PAD)[:32]


def encrypted_pdf(user: str, owner: str) -> bytes:
    owner_entry = rc4(hashlib.md5(padded(owner)).digest()[:5], padded(user))
    key = hashlib.md5(padded(user) + owner_entry + struct.pack("<i", PERMISSIONS) + FILE_ID).digest()[:5]
    user_entry = rc4(key, PAD)

    def for_object(number: int, data: bytes) -> bytes:
        return rc4(hashlib.md5(key + struct.pack("<I", number)[:3] + b"\0\0").digest()[:10], data)

    content = for_object(4, b"BT /F1 12 Tf 72 700 Td (secret text) Tj ET")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P %d >>"
        % (owner_entry.hex().encode(), user_entry.hex().encode(), PERMISSIONS),
    ]
    out = b"%PDF-1.4\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for number, body in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Encrypt 6 0 R /ID [<%s> <%s>] >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, FILE_ID.hex().encode(), FILE_ID.hex().encode(), len(out))
    return out + table + trailer


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    (folder / "encrypted_empty_password.pdf").write_bytes(encrypted_pdf("", "owner"))
    (folder / "encrypted_password.pdf").write_bytes(encrypted_pdf("user", "owner"))
