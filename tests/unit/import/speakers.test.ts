import { describe, expect, it } from "vitest";
import { findSpeakers } from "../../../src/import/speakers.ts";

// Invented persons and places, in the sentence shapes of district portals.
const rows = (...texts: string[]) =>
  findSpeakers(texts).map((one) => [one.honorific, one.name, one.title, one.organisation].join(" | "));

describe("who speaks", () => {
  it.each([
    [
      "Hội nghị do đồng chí Trần Văn Thử, Phó Bí thư Huyện ủy, Chủ tịch HĐND huyện chủ trì.",
      [" | Trần Văn Thử | Phó Bí thư Huyện ủy, Chủ tịch HĐND huyện | "],
    ],
    [
      "Bà Lê Thị Mẫu – Chủ tịch Hội LHPN huyện cho biết hội có 5.000 hội viên.",
      [" | Lê Thị Mẫu | Chủ tịch Hội LHPN huyện | "],
    ],
    [
      "Kết luận buổi làm việc, Chủ tịch UBND tỉnh Đỗ Minh Thử yêu cầu các sở vào cuộc.",
      [" | Đỗ Minh Thử | Chủ tịch UBND tỉnh | "],
    ],
    [
      "Tại đây, Giám đốc Sở Y tế tỉnh Hà Tĩnh Nguyễn Văn Mẫu báo cáo kết quả.",
      [" | Nguyễn Văn Mẫu | Giám đốc Sở Y tế tỉnh Hà Tĩnh | "],
    ],
    [
      "GS.TS Nguyễn Thử Liêm, Viện trưởng Viện Cây trồng, Đại học Mẫu nhấn mạnh vai trò.",
      ["GS.TS | Nguyễn Thử Liêm | Viện trưởng Viện Cây trồng | Đại học Mẫu"],
    ],
    [
      "Thiếu tướng, PGS.TS Trần Mẫu Lệ, Phó Giám đốc Học viện trình bày tham luận.",
      ["Thiếu tướng, PGS.TS | Trần Mẫu Lệ | Phó Giám đốc Học viện | "],
    ],
    ["“Tôi rất vui”, bà Y Moan, người dân làng Thử, chia sẻ.", [" | Y Moan | Người dân làng Thử | "]],
    ["Anh K'Brêu, Bí thư Đoàn xã, nói về dự án.", [" | K'Brêu | Bí thư Đoàn xã | "]],
    [
      "Ông Giàng A Páo, Trưởng bản Thử, xã Mẫu cho biết: “Bản có 60 hộ”.",
      [" | Giàng A Páo | Trưởng bản Thử, xã Mẫu | "],
    ],
    [
      "Ông NGUYỄN VĂN MẪU, Chủ tịch Hội Nông dân huyện: “Chúng tôi sẽ làm ngay.”",
      [" | Nguyễn Văn Mẫu | Chủ tịch Hội Nông dân huyện | "],
    ],
    ["Theo ThS. Vũ Thị Thử, mỗi tuần sẽ có một buổi đọc sách.", ["ThS | Vũ Thị Thử |  | "]],
    ["Nhà báo Jean-Pierre Testard-Martin cho biết ông sẽ trở lại.", [" | Jean-Pierre Testard-Martin |  | "]],
    [
      "Theo bà Lê Thị Mẫu, Phó Chủ tịch Hội Phụ nữ huyện Mẫu Sông, nhà văn hóa là nơi sinh hoạt chung.",
      [" | Lê Thị Mẫu | Phó Chủ tịch Hội Phụ nữ huyện Mẫu Sông | "],
    ],
    [
      "Theo ông Trần Văn Thử, Giám đốc Trung tâm Y tế, bệnh viện Mẫu đã có thêm 20 giường.",
      [" | Trần Văn Thử | Giám đốc Trung tâm Y tế | "],
    ],
    [
      "Trao đổi với phóng viên, Chủ tịch UBND xã Mẫu Thạnh - ông Ngô Tấn Thử - khẳng định sẽ làm.",
      [" | Ngô Tấn Thử | Chủ tịch UBND xã Mẫu Thạnh | "],
    ],
    [
      "Phát biểu khai mạc, đồng chí Dương Ngọc Thử, Chủ tịch UBND huyện gửi lời chào mừng đại biểu.",
      [" | Dương Ngọc Thử | Chủ tịch UBND huyện | "],
    ],
    [
      "Ông Triệu Tài Thử, Bí thư Chi bộ thôn Khe Mẫu hồ hởi cho biết: dân hiến đất.",
      [" | Triệu Tài Thử | Bí thư Chi bộ thôn Khe Mẫu | "],
    ],
    [
      "“Dữ liệu phải đúng” – ThS. Hoàng Thị Thử, Giám đốc Hợp tác xã Nông nghiệp Mẫu khẳng định.",
      ["ThS | Hoàng Thị Thử | Giám đốc Hợp tác xã Nông nghiệp Mẫu | "],
    ],
    [
      "Thầy thuốc ưu tú, bác sĩ chuyên khoa II Trần Hữu Thử, Tỉnh ủy viên, Giám đốc Sở Y tế cho biết thêm.",
      ["Thầy thuốc ưu tú, Bác sĩ chuyên khoa II | Trần Hữu Thử | Tỉnh ủy viên, Giám đốc Sở Y tế | "],
    ],
    [
      "Nghệ nhân ưu tú Y Hiu Niê Kđăm, người có uy tín của buôn, chia sẻ về tiếng chiêng.",
      ["Nghệ nhân ưu tú | Y Hiu Niê Kđăm | Người có uy tín của buôn | "],
    ],
    [
      "Con gái bà, chị Và Y Thử, nay là tổ trưởng tổ dệt, tâm sự: “Tôi mong nghề không mất”.",
      [" | Và Y Thử | Tổ trưởng tổ dệt | "],
    ],
    [
      "Ông Tẩn Láo Thử, hộ dân hiến đất làm đường, vui vẻ: “Có cầu, đi chợ gần hơn”.",
      [" | Tẩn Láo Thử |  | "],
    ],
    [
      "Theo Tiến sĩ Đoàn Mạnh Thử (Viện Chính sách nông nghiệp), hạ tầng còn yếu.",
      ["Tiến sĩ | Đoàn Mạnh Thử |  | Viện Chính sách nông nghiệp"],
    ],
    [
      "Phó Giám đốc Sở Nông nghiệp và Phát triển nông thôn Lê Văn Thử và Giám đốc Sở Tài nguyên và Môi trường Vũ Thị Mẫu phát biểu.",
      [
        " | Lê Văn Thử | Phó Giám đốc Sở Nông nghiệp và Phát triển nông thôn | ",
        " | Vũ Thị Mẫu | Giám đốc Sở Tài nguyên và Môi trường | ",
      ],
    ],
    ["Chủ tịch UBND xã Lê Bá Thử cho biết đường đã thông.", [" | Lê Bá Thử | Chủ tịch UBND xã | "]],
    [
      "Bà Trần Thị Mẫu, Phó Trưởng ban Chỉ đạo phòng, chống dịch huyện, nhấn mạnh việc tiêm chủng.",
      [" | Trần Thị Mẫu | Phó Trưởng ban Chỉ đạo phòng, chống dịch huyện | "],
    ],
    [
      "Sau khi nghe ý kiến của các đồng chí Nguyễn Văn Một, Lê Văn Hai, đồng chí Đỗ Thị Ba kết luận buổi làm việc.",
      [" | Đỗ Thị Ba |  | "],
    ],
    [
      "Ông Đoàn Quốc Thử, Phó Giám đốc Cảng vụ Hàng không Miền Mẫu cho biết sân bay đã mở.",
      [" | Đoàn Quốc Thử | Phó Giám đốc Cảng vụ Hàng không Miền Mẫu | "],
    ],
    ["Cử tri Giàng A Thử (bản Mẫu) kiến nghị sửa đường.", [" | Giàng A Thử |  | "]],
  ])("%s", (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it("takes everybody in a list that chairs, before or after the verb", () => {
    expect(
      rows(
        "Chủ trì hội nghị có các đồng chí: Nguyễn Văn Một, Bí thư Huyện ủy; Lê Thị Hai, Chủ tịch UBND huyện.",
      ),
    ).toHaveLength(2);
    expect(
      rows("Bí thư Huyện ủy Trịnh Quốc Một và Chủ tịch UBND huyện Lê Văn Hai đồng chủ trì hội nghị."),
    ).toHaveLength(2);
    expect(
      rows(
        "Hội nghị diễn ra dưới sự chủ trì của các đồng chí Lê Hữu Một, Bí thư Huyện ủy và Đinh Công Hai, Chủ tịch UBND huyện.",
      ),
    ).toEqual([" | Lê Hữu Một | Bí thư Huyện ủy | ", " | Đinh Công Hai | Chủ tịch UBND huyện | "]);
  });

  it("takes lists behind a colon, and lists whose members carry a bracket", () => {
    expect(
      rows(
        "Chủ trì buổi họp báo: ông Đặng Ngọc Một - Chủ tịch UBND huyện và bà Đinh Thị Hai - Phó Chủ tịch.",
      ),
    ).toEqual([" | Đặng Ngọc Một | Chủ tịch UBND huyện | ", " | Đinh Thị Hai | Phó Chủ tịch | "]);
    expect(
      rows("Các cử tri Nguyễn Khắc Một (phường Mẫu), Trần Thị Hai (phường Thử) bày tỏ vui mừng."),
    ).toHaveLength(2);
  });

  it("ends an office where the next person of the list begins", () => {
    expect(
      rows(
        "Hội nghị nghe TS. Hoàng Văn Một – Trưởng khoa Kinh tế, Trường Đại học Mẫu và Trung tá Cao Xuân Hai tham luận.",
      ),
    ).toEqual([
      "TS | Hoàng Văn Một | Trưởng khoa Kinh tế | Trường Đại học Mẫu",
      "Trung tá | Cao Xuân Hai |  | ",
    ]);
  });

  it("joins the forms of one person and keeps the longest office", () => {
    expect(
      rows(
        "Dự hội nghị có ông Lê Duy Thử, Cục trưởng Cục Thuế tỉnh.",
        "Bà Phạm Thị Minh cũng có mặt.",
        "Ông Thử cho biết thu ngân sách tăng.",
        "Cục trưởng Lê Duy Thử nhấn mạnh kỷ luật.",
      ),
    ).toEqual([" | Lê Duy Thử | Cục trưởng Cục Thuế tỉnh | "]);
  });
});

it("reads a sentence that names three hundred in a time that grows with its length", () => {
  const one = "ông Nguyễn Văn A, Chủ tịch UBND huyện, Trưởng phòng Nông nghiệp và Phát triển nông thôn; ";
  const started = performance.now();
  findSpeakers([`Chủ trì có ${one.repeat(300)}`]);
  expect(performance.now() - started).toBeLessThan(5000);
});

describe("who does not speak", () => {
  it.each([
    "Tham dự hội nghị có các đồng chí: Nguyễn Văn Một, Bí thư Huyện ủy; Lê Thị Hai, Phó Bí thư Huyện ủy.",
    "Đồng chí Nguyễn Thị Một, Phó Chủ tịch UBND huyện đã đến thăm gia đình ông Trần Văn Hai.",
    "Sau khi nghe báo cáo của ông Lê Văn Một, đoàn đã đi kiểm tra.",
    "Ông Nguyễn Văn Một không phát biểu. Ông Trần Văn Hai được mời phát biểu nhưng vắng mặt.",
    "Giám đốc Sở Y tế Hà Nội cho biết sẽ kiểm tra.",
    "Chủ tịch UBND phường Phạm Ngũ Lão cho biết đường đã thông.",
    "Bí thư Tỉnh ủy Thanh Hóa yêu cầu các huyện vào cuộc.",
    "“Ông Trần Văn Một nói sẽ trả tiền”, người dân kể.",
    "Huấn luyện viên của Lê Văn Một cho biết anh đã khỏe.",
    "Đại diện UBND xã Phạm Văn Thử cho biết đường đã thông.",
    "Thông tin ban đầu, anh Trần Văn Một điều khiển xe máy trên đường liên xã.",
    "Ông Trần Văn Một, Phó Chủ tịch UBND huyện, đã đồng ý với đề xuất trồng cây.",
    "Học sinh Mẫu cho biết trường đã có thư viện.",
    "Đại hội bầu bà Nguyễn Thị Một giữ chức Chủ tịch Hội Nông dân xã.",
    "Ông Nguyễn Văn Một là tác giả bài hát mang tên: “Quê tôi”.",
  ])("%s", (text) => {
    expect(rows(text)).toEqual([]);
  });

  it("names only those who act when others are the object", () => {
    expect(
      rows("Chủ tịch UBND tỉnh Đỗ Minh Một đề nghị Giám đốc Sở Tài chính Phan Văn Hai bố trí vốn."),
    ).toHaveLength(1);
  });
});
