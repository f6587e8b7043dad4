/** Family names in use in Việt Nam: those of the Kinh, Hoa and Khmer, and of the peoples of the highlands. */
export const surnames: ReadonlySet<string> = new Set(
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý An Ân Âu Bạch Bành Bế Biện Ca Cái
  Cam Cao Cát Chu Châu Chử Cổ Cù Cung Diêm Diệp Doãn Đàm Đan Đào Đầu Đậu Điền Đinh Đoàn Đồng Đổng Đường
  Giang Giáp Hà Hán Hàn Hàng Hầu Hình Hoa Hứa Hướng Kha Khâu Khiếu Khổng Khuất Khúc Khương Kiều Kim La Lã
  Lai Lại Lâm Lều Liêu Liễu Lò Long Lộc Lục Lữ Lương Lưu Ma Mã Mạc Mạch Mai Mạnh Mẫn Mâu Nghiêm Ngụy Ngũ
  Nhan Nhâm Nhữ Nông Ông Phí Phó Phù Phùng Phương Quách Quan Quang Quản Sái Sầm Sơn Sử Tạ Tăng Tất Thái Thẩm
  Thân Thạch Thang Thi Thiều Tiêu Tô Tôn Tống Triệu Trịnh Trình Trưng Trương Từ Tưởng Ty Uông Ung Văn Vi
  Viên Vương Xa Yên Nhạc Danh Tòng Lường Quàng Cầm Bạc Điêu Hoàn Lèo Cà Mè Lù Vì Hạng Giàng Vàng Vừ Vạng
  Thào Sùng Mùa Mua Sồng Lầu Lỳ Cứ Cháng Chá Hờ Ly Tẩn Chảo Chẻo Phàn Phùn Bàn Tẩy Giàn Chẩu Linh Hù Hỏ Pờ
  Sừng Lùng Tráng Tải Thền Sin Hủng Lồ Ksor Siu Kpă Kpăh Nay Rơ Rmah Rah Ayun Niê Mlô Êban Ayŭn Hmok Byă
  Kbuôr Blúp Alăng Arất Zơrâm Bhling Hôih Riah Clâu Bríu Pơloong Coor Hốih Kră Krajan Liêng Ka Kơ Kon Păng
  Rơông Bon Cil Đa Lơ Touneh Ya Chamaléa Katơr Y A`.split(/\s+/u),
);

/** The family names of nine people in ten; where a run of capitals leaves a choice, the name begins at one of these. */
export const commonSurnames: ReadonlySet<string> = new Set(
  "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Đinh Đào Trịnh Lương Đoàn Mai Lưu".split(
    " ",
  ),
);
