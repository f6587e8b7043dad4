import { expect, test } from "vitest";
import { isMachineMade } from "../../../src/photo-desk/machine-made.ts";

test.each([
  "OLYMPUS DIGITAL CAMERA",
  "SONY DSC",
  "KONICA MINOLTA DIGITAL CAMERA",
  "SAMSUNG CAMERA PICTURES",
  "Digital still camera",
  "Exif_JPEG_PICTURE",
  "oppo_1024",
  "dav",
  "DSC_0012",
  "DSC_0012.JPG",
  "IMG-20250210-WA0003",
  "20250210_080102",
  "P1010001",
  "z6012345678901_0a1b2c3d4e5f60718293a4b5c6d7e8f9",
  "Processed with VSCO with c1 preset",
  "Created with GIMP",
  "File written by Adobe Photoshop® 4.0",
  "User comments",
  "untitled",
  "Ảnh 12",
  "Screenshot",
  "....",
  "2025",
  "le-hoi-xuan",
  "Le hoi xuan.jpg",
])("%s was written by a machine", (text) => {
  expect(isMachineMade(text, "photos/le-hoi-xuan.jpg")).toBe(true);
});

test.each([
  "Lễ hội xuân",
  "Quang cảnh hội nghị.",
  "Ảnh thử 1",
  "Các đại biểu dự hội nghị",
  "Máy ảnh Olympus trưng bày tại triển lãm",
  "Toàn cảnh Hội nghị sáng 10/2",
  "Sony tặng máy tính cho trường",
  "Bến sông",
  "A",
  "Photo exhibition in Thanh Hóa",
  "Default của ngân hàng",
])("%s may be a caption", (text) => {
  expect(isMachineMade(text, "photos/IMG_0001.jpg")).toBe(false);
});
